package io.replayvault.domain.detection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody comes from a network they did not come from in 90 days. People travel, so that alone
 * alerts nobody: it must look like two people, one here and one there within half an hour, or like
 * somebody who came to take something, by an export or by far more replays than usual.
 */
final class NewPlaceRule {
  /** Nobody goes from one place to another and back in so short a time. */
  static final Duration THERE_AND_BACK = Duration.ofMinutes(30);

  private static final int REPLAYS_FACTOR = 3;

  private final KnownNetworks networks;

  NewPlaceRule(KnownNetworks networks) {
    this.networks = networks;
  }

  /**
   * Looks at a use.
   *
   * @param usualReplays the person's median of sessions watched in a day
   */
  Optional<Alert> see(Fact fact, int usualReplays, DetectionPolicy policy) {
    LocalDate today = policy.hours().dayOf(fact.at());
    networks.on(today);
    if (fact.network().isEmpty()) {
      return Optional.empty();
    }
    Optional<NewNetwork> fresh = networks.at(fact.network().get());
    if (fresh.isEmpty()) {
      Optional<Alert> back = backFrom(fact);
      networks.usedKnown(fact.at());
      return back;
    }
    return from(
        fresh.get(), fact, today, Math.max(policy.replays() / 2, REPLAYS_FACTOR * usualReplays));
  }

  private Optional<Alert> from(NewNetwork fresh, Fact fact, LocalDate today, int limit) {
    boolean isBack =
        networks.lastKnown().isAfter(fresh.lastUse()) && isShort(fresh.lastUse(), fact.at());
    Instant before = fresh.lastUse();
    fresh.use(fact, today, networks.lastKnown());
    if (fresh.isAlerted()) {
      return Optional.empty();
    }
    if (isBack) {
      return Optional.of(alert(fresh, fact, Severity.HIGH, minutes(before, fact.at())));
    }
    if (fresh.exports() > 0) {
      return Optional.of(
          alert(fresh, fact, Severity.HIGH, Map.of(Figure.EXPORTS, "" + fresh.exports())));
    }
    return fresh.replays() > limit
        ? Optional.of(
            alert(
                fresh,
                fact,
                Severity.MEDIUM,
                Map.of(Figure.REPLAYS, "" + fresh.replays(), Figure.LIMIT, "" + limit)))
        : Optional.empty();
  }

  /** They are at a known place now and were there before, and at a new one in between. */
  private Optional<Alert> backFrom(Fact fact) {
    return networks.fresh().stream()
        .filter(fresh -> !fresh.isAlerted())
        .filter(fresh -> fresh.lastUse().isAfter(networks.lastKnown()))
        .filter(fresh -> isShort(fresh.knownBefore(), fact.at()))
        .findFirst()
        .map(fresh -> alert(fresh, fact, Severity.HIGH, minutes(fresh.knownBefore(), fact.at())));
  }

  private Alert alert(NewNetwork fresh, Fact fact, Severity severity, Map<Figure, String> more) {
    fresh.alerted();
    Map<Figure, String> reason = new EnumMap<>(Figure.class);
    reason.putAll(more);
    reason.put(Figure.NETWORK, fresh.network().text());
    reason.put(Figure.KNOWN_NETWORKS, "" + networks.size());
    return Alert.of(
        fact, DetectionRule.NEW_PLACE, severity, reason, fresh.recordsWith(fact.sequence()));
  }

  private static boolean isShort(Instant from, Instant to) {
    // Nobody was anywhere before they first were.
    return !from.equals(Instant.MIN)
        && !to.isBefore(from)
        && Duration.between(from, to).compareTo(THERE_AND_BACK) <= 0;
  }

  private static Map<Figure, String> minutes(Instant from, Instant to) {
    return Map.of(Figure.MINUTES, "" + (Duration.between(from, to).toMinutes() + 1));
  }
}
