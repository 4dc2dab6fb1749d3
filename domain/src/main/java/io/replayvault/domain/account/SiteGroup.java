package io.replayvault.domain.account;

import java.util.Objects;
import java.util.Set;

/**
 * Sites of one account that people reach together (clause E1).
 *
 * @param id its id
 * @param account whose it is
 * @param name its name, 1 to 100 characters
 * @param sites what is in it, at most 500; may be empty
 */
public record SiteGroup(SiteGroupId id, AccountId account, String name, Set<SiteId> sites) {
  /** The most sites of a group. */
  public static final int MOST_SITES = 500;

  public SiteGroup {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    sites = Set.copyOf(sites);
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("a site group's name has 1 to 100 characters");
    }
    if (sites.size() > MOST_SITES) {
      throw new IllegalArgumentException("a site group has at most 500 sites");
    }
  }
}
