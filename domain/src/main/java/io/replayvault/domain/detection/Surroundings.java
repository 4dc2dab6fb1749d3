package io.replayvault.domain.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.session.SessionId;
import java.time.Instant;

/** What rules must know that is in no audit record. */
public interface Surroundings {
  /** What the account looks for. */
  DetectionPolicy policyOf(AccountId account);

  /** Whether the person is of the operator's staff in that account. */
  boolean isStaff(AccountId account, PersonId person);

  /** Whether the account's session was marked as a decoy before that instant. */
  boolean isDecoy(AccountId account, SessionId session, Instant at);
}
