package io.replayvault.web.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.FiledAlert;
import io.replayvault.domain.detection.Response;
import io.replayvault.domain.detection.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schema {@code SecurityAlert} of {@code docs/openapi.json}.
 *
 * @param id unique in its account
 * @param rule what was found
 * @param severity how soon somebody should look
 * @param person pseudonymous id; empty where it is about nobody in particular
 * @param personName as they are called in the account
 * @param at milliseconds since the epoch
 * @param reason the figures that speak for it
 * @param records numbers of audit records
 * @param response what was done; empty until it was
 * @param acknowledged who looked at it; empty while it is open
 */
record SecurityAlertAnswer(
    String id,
    DetectionRule rule,
    Severity severity,
    Optional<String> person,
    Optional<String> personName,
    long at,
    List<Reason> reason,
    List<Long> records,
    Optional<Response> response,
    Optional<Seen> acknowledged) {

  static SecurityAlertAnswer of(FiledAlert filed, Map<PersonId, String> names) {
    Alert alert = filed.alert();
    return new SecurityAlertAnswer(
        alert.id().value(),
        alert.rule(),
        alert.severity(),
        alert.person().map(PersonId::value),
        alert.person().flatMap(id -> Optional.ofNullable(names.get(id))),
        alert.at().toEpochMilli(),
        alert.reason().entrySet().stream()
            .map(entry -> new Reason(entry.getKey().name(), entry.getValue()))
            .toList(),
        alert.records(),
        filed.response(),
        filed.acknowledged().map(seen -> Seen.of(seen, names)));
  }

  /**
   * A figure.
   *
   * @param figure which
   * @param value how much, or what
   */
  record Reason(String figure, String value) {}

  /**
   * Who looked at it.
   *
   * @param by pseudonymous id
   * @param byName as they are called
   * @param at milliseconds since the epoch
   * @param note what came of it
   */
  record Seen(String by, Optional<String> byName, long at, Optional<String> note) {
    static Seen of(Acknowledgement seen, Map<PersonId, String> names) {
      return new Seen(
          seen.by().value(),
          Optional.ofNullable(names.get(seen.by())),
          seen.at().toEpochMilli(),
          Optional.of(seen.note()).filter(note -> !note.isEmpty()));
    }
  }

  /**
   * Schema {@code SecurityAlertPage}.
   *
   * @param items newest first
   * @param open how many are open in all
   * @param nextCursor empty on the last page
   */
  record Page(List<SecurityAlertAnswer> items, int open, Optional<String> nextCursor) {}
}
