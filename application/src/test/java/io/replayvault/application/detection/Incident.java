package io.replayvault.application.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.DetectionRule;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was planted in a history.
 *
 * @param rule which rule is to find it
 * @param account where
 * @param person about whom; empty for passwords tried at many
 * @param from when it begins
 * @param to until when an alert is about it
 */
public record Incident(
    DetectionRule rule, AccountId account, Optional<PersonId> person, Instant from, Instant to) {
  /** Whether the alert is about it, whichever rule raised it. */
  public boolean explains(Alert alert) {
    return alert.account().equals(account)
        && (person.isEmpty() || alert.person().equals(person))
        && !alert.at().isBefore(from)
        && !alert.at().isAfter(to);
  }

  /** Whether the alert is the one that had to be raised. */
  public boolean isFoundBy(Alert alert) {
    return alert.rule() == rule && explains(alert);
  }
}
