package io.replayvault.domain.detection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * More in a day than four times what somebody usually does, and more than the account's floor; of
 * whoever has done it on fewer than five days, more than three times the floor.
 */
final class VolumeRule {
  private static final int FACTOR = 4;
  private static final int NEWCOMERS_FACTOR = 3;
  private static final int NEWCOMERS_DAYS = 5;

  private final DetectionRule rule;
  private final DayCounts counts;

  VolumeRule(DetectionRule rule, DayCounts counts) {
    this.rule = rule;
    this.counts = counts;
  }

  /** Counts the fact's object, and alerts if it is too many. */
  Optional<Alert> see(Fact fact, String object, DetectionPolicy policy) {
    boolean isNew = counts.count(policy.hours().dayOf(fact.at()), object, fact.sequence());
    int limit = limit(rule == DetectionRule.MANY_REPLAYS ? policy.replays() : policy.exports());
    if (!isNew || counts.count() <= limit || !counts.isWorthAlert()) {
      return Optional.empty();
    }
    Map<Figure, String> reason =
        Map.of(
            Figure.COUNT, "" + counts.count(),
            Figure.MEDIAN, "" + counts.median(),
            Figure.DAYS, "" + counts.days(),
            Figure.LIMIT, "" + limit);
    Severity severity = counts.count() >= 2 * limit ? Severity.HIGH : Severity.MEDIUM;
    List<Long> records = counts.records();
    return Optional.of(Alert.of(fact, rule, severity, reason, records));
  }

  private int limit(int floor) {
    return counts.days() < NEWCOMERS_DAYS
        ? NEWCOMERS_FACTOR * floor
        : Math.max(floor, FACTOR * counts.median());
  }
}
