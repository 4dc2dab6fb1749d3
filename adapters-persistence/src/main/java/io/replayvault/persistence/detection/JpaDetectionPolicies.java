package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.DetectionPolicies;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import io.replayvault.domain.detection.WorkingHours;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Policies in {@code detection_policy}: responses as {@code RULE=RESPONSE} with a space between,
 * days as digits from 1 for Monday.
 */
public final class JpaDetectionPolicies implements DetectionPolicies {
  private static final String READ =
      """
      select responses, zone, days, from_hour, to_hour, replays, exports
        from detection_policy where account_id = ?1
      """;

  private static final String SET =
      """
      insert into detection_policy (account_id, responses, zone, days, from_hour, to_hour, replays, exports)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      on conflict (account_id) do update set responses = excluded.responses, zone = excluded.zone,
        days = excluded.days, from_hour = excluded.from_hour, to_hour = excluded.to_hour,
        replays = excluded.replays, exports = excluded.exports
      """;

  private final Transactions transactions;

  public JpaDetectionPolicies(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public DetectionPolicy of(AccountId account) {
    List<?> rows =
        transactions.read(
            manager ->
                manager.createNativeQuery(READ).setParameter(1, account.value()).getResultList());
    return rows.stream()
        .map(Object[].class::cast)
        .map(JpaDetectionPolicies::policy)
        .findFirst()
        .orElse(DetectionPolicy.USUAL);
  }

  @Override
  public void set(AccountId account, DetectionPolicy policy) {
    WorkingHours hours = policy.hours();
    String responses =
        policy.responses().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    String days =
        hours.days().stream()
            .sorted()
            .map(day -> String.valueOf(day.getValue()))
            .collect(Collectors.joining());
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(SET)
                    .setParameter(1, account.value())
                    .setParameter(2, responses)
                    .setParameter(3, hours.zone().getId())
                    .setParameter(4, days)
                    .setParameter(5, hours.from())
                    .setParameter(6, hours.to())
                    .setParameter(7, policy.replays())
                    .setParameter(8, policy.exports())
                    .executeUpdate());
  }

  private static DetectionPolicy policy(Object[] row) {
    Map<DetectionRule, Response> responses = new EnumMap<>(DetectionRule.class);
    for (String word : String.valueOf(row[0]).split(" ", -1)) {
      int at = word.indexOf('=');
      DetectionRule rule = DetectionRule.valueOf(word.substring(0, at));
      responses.put(rule, StoredResponse.of(word.substring(at + 1), rule));
    }
    Set<DayOfWeek> days =
        String.valueOf(row[2])
            .chars()
            .mapToObj(digit -> DayOfWeek.of(digit - '0'))
            .collect(Collectors.toSet());
    return new DetectionPolicy(
        responses,
        new WorkingHours(ZoneId.of(String.valueOf(row[1])), days, number(row[3]), number(row[4])),
        number(row[5]),
        number(row[6]));
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}
