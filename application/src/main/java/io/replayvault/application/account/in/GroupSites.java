package io.replayvault.application.account.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.util.Set;

/**
 * Makes, changes and removes site groups of the caller's account (clause E1). What is put into a
 * group is at once within reach of everybody whose scope has the group.
 */
public interface GroupSites {
  /** Makes a group. */
  Guarded<Outcome> create(Caller caller, Command command);

  /** Gives a group another name and other sites. */
  Guarded<Outcome> change(Caller caller, SiteGroupId group, Command command);

  /** Removes a group. */
  Guarded<Outcome> remove(Caller caller, SiteGroupId group);

  /**
   * What a group is to be.
   *
   * @param name 1 to 100 characters
   * @param sites what is in it, at most 500
   */
  record Command(String name, Set<SiteId> sites) {}

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It is as asked for.
     *
     * @param group as it is now; as it was, if it was removed
     */
    record Kept(SiteGroup group) implements Outcome {}

    /** A site is not the account's, or there is no such site. */
    record Absent() implements Outcome {}

    /** The name or the number of sites is out of bounds. */
    record Malformed() implements Outcome {}
  }
}
