package io.replayvault.application.detection.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is to follow new alerts: the response that the account's policy asks for, then word by
 * e-mail. Durable on return.
 */
public interface AlertQueue {
  /** After so long no letter is sent any more. */
  Duration STALE_AFTER = Duration.ofHours(24);

  /** The alert raised first of those to which nothing was done yet; empty if there is none. */
  Optional<Alert> unanswered();

  /**
   * That was done, and these people are to be told, from that instant on. Nothing happens if it was
   * answered before.
   */
  void answered(Alert alert, Response done, Set<PersonId> told, Instant at);

  /**
   * The letter that waits longest, and nobody else's until {@code again}; empty if none is due. Of
   * two nodes that ask at once each gets another.
   */
  Optional<Waiting> nextLetter(Instant now, Instant again);

  /** It was sent, or there is nobody to send it to. */
  void sent(Waiting letter);

  /**
   * A letter that was not sent yet.
   *
   * @param account whose
   * @param alert of which alert
   * @param person to whom
   */
  record Waiting(AccountId account, AlertId alert, PersonId person) {}
}
