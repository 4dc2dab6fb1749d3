package io.replayvault.application.detection.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;

/** Alerts to which nothing was done yet. One look-up; what any node raised is in the next call. */
@FunctionalInterface
public interface AwaitedResponses {
  /** Whether the account has an alert about that person that is open and was not answered yet. */
  boolean isAwaited(PersonId person, AccountId account);
}
