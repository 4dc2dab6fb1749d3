package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import java.util.Optional;

/** Asks an account's named contact to let the caller, of Support, in for a while (clause H1). */
public interface AskSupportAccess {
  /** The most asks that wait for an account's answer at a time. */
  int MOST_WAITING = 10;

  /** The most of them that are one person's, so that nobody keeps others from asking. */
  int MOST_OF_ONE = 3;

  /**
   * Asks, unless {@value #MOST_WAITING} wait for the account's answer already and can still be
   * approved, or {@value #MOST_OF_ONE} of the caller's do; asks made in the same moment may exceed
   * that. What begins in more than thirty days is not asked for yet.
   *
   * @param account which account; the caller's default one when empty
   */
  Guarded<SupportOutcome> ask(Caller caller, Optional<AccountId> account, SupportWish wish);
}
