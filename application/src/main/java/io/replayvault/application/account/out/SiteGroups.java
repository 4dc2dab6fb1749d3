package io.replayvault.application.account.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteGroupId;
import java.util.List;
import java.util.Optional;

/**
 * The groups of sites there are. Durable on return; each change is whole for whoever reads next.
 */
public interface SiteGroups {
  /** Adds a group; an id that is there already throws {@link IllegalStateException}. */
  void add(SiteGroup group);

  /** The group; empty if there is none. */
  Optional<SiteGroup> find(SiteGroupId group);

  /** The account's groups by name. */
  List<SiteGroup> of(AccountId account);

  /** Gives the group that name and those sites; nothing happens if it is gone. */
  void change(SiteGroup group);

  /** Removes the group: whoever reached sites by it alone no longer does. */
  void remove(SiteGroupId group);
}
