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
 * somebody who came to take something, by more exports or far more replays than usual. A network
 * that goes where they go, as a phone's, is no other place.
 */
final class NewPlaceRule {
  private static final int REPLAYS_FACTOR = 4;
  private static final int EXPORTS_FACTOR = 2;

  /** Whoever exported on so many of 28 days does so as a rule. */
  private static final int EXPORTER_DAYS = 2;

  private final KnownNetworks networks;

  NewPlaceRule(KnownNetworks networks) {
    this.networks = networks;
  }

  /**
   * Looks at a use.
   *
   * @param replays what the person watched on the days before
   * @param exports what they exported
   */
  Optional<Alert> see(Fact fact, DayCounts replays, DayCounts exports, DetectionPolicy policy) {
    LocalDate today = policy.hours().dayOf(fact.at());
    networks.on(today);
    if (fact.network().isEmpty()) {
      return Optional.empty();
    }
    Network network = fact.network().get();
    Optional<NewNetwork> fresh = networks.at(network);
    if (fresh.isPresent()) {
      int usual = exports.days() < EXPORTER_DAYS ? 0 : EXPORTS_FACTOR * exports.median();
      int limit = Math.max(policy.replays() / 2, REPLAYS_FACTOR * replays.median());
      return from(fresh.get(), fact, today, new Limits(limit, usual));
    }
    Optional<Alert> back = networks.isCarried(network) ? Optional.empty() : backFrom(fact);
    networks.usedKnown(network, fact.at());
    return back;
  }

  private Optional<Alert> from(NewNetwork fresh, Fact fact, LocalDate today, Limits limits) {
    boolean isBack =
        networks.lastKnown().isAfter(fresh.lastUse())
            && Presence.isShort(fresh.lastUse(), fact.at());
    Instant before = fresh.lastUse();
    fresh.use(fact, today, networks.lastKnown());
    if (fresh.isAlerted()) {
      return Optional.empty();
    }
    if (isBack) {
      return Optional.of(alert(fresh, fact, Severity.HIGH, minutes(before, fact.at())));
    }
    if (fresh.exports() > limits.exports()) {
      return Optional.of(
          alert(fresh, fact, Severity.HIGH, Map.of(Figure.EXPORTS, "" + fresh.exports())));
    }
    return fresh.replays() > limits.replays()
        ? Optional.of(
            alert(
                fresh,
                fact,
                Severity.MEDIUM,
                Map.of(Figure.REPLAYS, "" + fresh.replays(), Figure.LIMIT, "" + limits.replays())))
        : Optional.empty();
  }

  /** They are at a known place now and were there before, and at a new one in between. */
  private Optional<Alert> backFrom(Fact fact) {
    return networks.fresh().stream()
        .filter(fresh -> !fresh.isAlerted())
        .filter(fresh -> fresh.lastUse().isAfter(networks.lastKnown()))
        .filter(fresh -> Presence.isShort(fresh.knownBefore(), fact.at()))
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

  private static Map<Figure, String> minutes(Instant from, Instant to) {
    return Map.of(Figure.MINUTES, "" + (Duration.between(from, to).toMinutes() + 1));
  }

  /** How much of both in a day is nothing to speak of. */
  private record Limits(int replays, int exports) {}
}
