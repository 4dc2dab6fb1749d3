package io.replayvault.domain.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that a rule found, with its reason in figures: nothing in it is anybody's text.
 *
 * @param id its id, unique in its account
 * @param account whose
 * @param rule what was found
 * @param severity how soon somebody should look
 * @param person about whom; empty where it is about nobody in particular
 * @param at when the record that raised it was made
 * @param reason the figures that speak for it
 * @param records numbers of audit records that show it, in order, the latest {@link #MOST} of them
 */
public record Alert(
    AlertId id,
    AccountId account,
    DetectionRule rule,
    Severity severity,
    Optional<PersonId> person,
    Instant at,
    Map<Figure, String> reason,
    List<Long> records) {
  /** Of more records the latest are named. */
  public static final int MOST = 20;

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_:./+-]{1,80}");

  public Alert {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(at, "at");
    EnumMap<Figure, String> ordered = new EnumMap<>(Figure.class);
    ordered.putAll(reason);
    reason = Collections.unmodifiableMap(ordered);
    records = List.copyOf(records);
    if (!reason.values().stream().allMatch(value -> VALUE.matcher(value).matches())) {
      throw new IllegalArgumentException("a reason has figures, no text");
    }
    if (records.isEmpty() || records.size() > MOST) {
      throw new IllegalArgumentException("an alert names 1 to " + MOST + " records");
    }
  }

  /** One about the person of a fact. */
  static Alert of(
      Fact fact,
      DetectionRule rule,
      Severity severity,
      Map<Figure, String> reason,
      List<Long> records) {
    return new Alert(
        AlertId.of(fact.sequence(), rule),
        fact.account().orElseThrow(),
        rule,
        severity,
        fact.person(),
        fact.at(),
        reason,
        records);
  }
}
