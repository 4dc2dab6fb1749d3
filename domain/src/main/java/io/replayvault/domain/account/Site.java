package io.replayvault.domain.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A web site that is recorded. Uploads are taken only from its origins.
 *
 * @param id its id
 * @param account whose it is
 * @param name its name, 1 to 100 characters
 * @param key its public site key
 * @param origins where it is served, 1 to 20
 * @param createdAt when it was added
 */
public record Site(
    SiteId id,
    AccountId account,
    String name,
    SiteKey key,
    Set<Origin> origins,
    Instant createdAt) {
  public Site {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(createdAt, "createdAt");
    origins = Set.copyOf(origins);
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("a site's name has 1 to 100 characters");
    }
    if (origins.isEmpty() || origins.size() > 20) {
      throw new IllegalArgumentException("a site has 1 to 20 origins");
    }
  }

  /** Whether pages of this origin may record for the site. */
  public boolean allows(Origin origin) {
    return origins.contains(origin);
  }
}
