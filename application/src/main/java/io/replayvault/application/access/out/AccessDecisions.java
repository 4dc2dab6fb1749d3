package io.replayvault.application.access.out;

import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.SiteId;
import java.util.Optional;

/** Decides who may do what. In doubt, no. May be called concurrently. */
public interface AccessDecisions {
  /**
   * Whether the person may.
   *
   * @param site about which site; empty when it is about the account as a whole
   */
  AccessDecision decide(Person person, Permission permission, Optional<SiteId> site);
}
