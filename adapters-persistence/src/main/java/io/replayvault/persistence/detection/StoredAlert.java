package io.replayvault.persistence.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Figure;
import io.replayvault.domain.detection.FiledAlert;
import io.replayvault.domain.detection.Severity;
import io.replayvault.persistence.database.Milliseconds;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code security_alert}: figures and numbers of records as words with a space between.
 */
final class StoredAlert {
  /** What is read of it; a condition follows. */
  static final String READ =
      """
      select a.id, a.account_id, a.rule, a.severity, a.person_id,
        cast(extract(epoch from a.at) * 1000 as bigint), a.reason, a.records, a.response,
        a.acknowledged_by, cast(extract(epoch from a.acknowledged_at) * 1000 as bigint), a.note
      from security_alert a where
      """;

  private static final String INSERT =
      """
      insert into security_alert (account_id, id, sequence, rule, severity, person_id, at, reason, records)
      values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), ?7, ?8, ?9)
      on conflict (account_id, id) do nothing
      """;

  private StoredAlert() {}

  static void insert(EntityManager manager, Alert alert) {
    String reason =
        alert.reason().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    String records = alert.records().stream().map(String::valueOf).collect(Collectors.joining(" "));
    manager
        .createNativeQuery(INSERT)
        .setParameter(1, alert.account().value())
        .setParameter(2, alert.id().value())
        .setParameter(3, alert.id().sequence())
        .setParameter(4, alert.rule().name())
        .setParameter(5, alert.severity().name())
        .setParameter(6, alert.person().map(PersonId::value).orElse(""))
        .setParameter(7, Timestamp.from(Milliseconds.of(alert.at())))
        .setParameter(8, reason)
        .setParameter(9, records)
        .executeUpdate();
  }

  static FiledAlert filed(Object row) {
    Object[] columns = (Object[]) row;
    Alert alert =
        new Alert(
            new AlertId(text(columns[0])),
            new AccountId(text(columns[1])),
            DetectionRule.valueOf(text(columns[2])),
            Severity.valueOf(text(columns[3])),
            Optional.ofNullable(columns[4]).map(id -> new PersonId(text(id))),
            instant(columns[5]),
            reason(text(columns[6])),
            records(text(columns[7])));
    return new FiledAlert(
        alert,
        Optional.ofNullable(columns[8]).map(done -> StoredResponse.of(text(done), alert.rule())),
        Optional.ofNullable(columns[9])
            .map(
                by ->
                    new Acknowledgement(
                        new PersonId(text(by)), instant(columns[10]), text(columns[11]))));
  }

  private static Map<Figure, String> reason(String text) {
    Map<Figure, String> reason = new EnumMap<>(Figure.class);
    for (String word : words(text)) {
      int at = word.indexOf('=');
      reason.put(Figure.valueOf(word.substring(0, at)), word.substring(at + 1));
    }
    return reason;
  }

  private static List<Long> records(String text) {
    return words(text).stream().map(Long::valueOf).toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }

  private static Instant instant(@Nullable Object millis) {
    return Instant.ofEpochMilli(Long.parseLong(text(millis)));
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
