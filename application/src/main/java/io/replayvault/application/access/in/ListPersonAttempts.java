package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInAttempt;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Shows who failed to be a person of the account lately, to who looks after it (clause F10). */
public interface ListPersonAttempts {
  /**
   * Their latest failures, newest first; absent where the account does not have them.
   *
   * @param account in which account; the caller's default one when empty
   */
  Guarded<List<SignInAttempt>> of(Caller caller, Optional<AccountId> account, PersonId person);
}
