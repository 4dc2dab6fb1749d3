package io.replayvault.application.password.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.Deviation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Each account's deviations from the digit of clause F4 (ADR-0065), for good. Durable on return;
 * counts for every node's next call. Instants are kept to the millisecond.
 */
public interface PasswordDeviations {
  /** The most of an account's that are listed. */
  int MOST_LISTED = 50;

  /** Keeps another one. */
  void keep(AccountId account, Deviation deviation);

  /** The account's, those that end or ended last first, at most {@value #MOST_LISTED}. */
  List<Deviation> of(AccountId account);

  /** Ends whichever are in force then; false if none is. */
  boolean end(AccountId account, PersonId by, Instant now);

  /** The one by which passwords may do without a digit then; empty if they may not. */
  default Optional<Deviation> inForce(AccountId account, Instant now) {
    return of(account).stream().filter(deviation -> deviation.isInForce(now)).findFirst();
  }
}
