package io.replayvault.domain.detection;

import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is remembered of a person in an account, and the rules about them. */
final class PersonWatch implements Memory {
  /** Within so long the same is not said again. */
  private static final Duration SAID = Duration.ofHours(8);

  private static final int MOST_SAID = 64;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final DayCounts replays = new DayCounts("replays");
  private final DayCounts exports = new DayCounts("exports");
  private final KnownNetworks networks = new KnownNetworks();
  private final Map<String, Instant> said = new HashMap<>();

  static PersonWatch of(String written) {
    PersonWatch watch = new PersonWatch();
    MemoryText text = MemoryText.of(written);
    watch.replays.read(text);
    watch.exports.read(text);
    watch.networks.read(text);
    text.about("said").forEach(words -> watch.said.put(words.get(0), Instant.parse(words.get(1))));
    return watch;
  }

  @Override
  public String text() {
    MemoryText text = MemoryText.empty();
    replays.write(text);
    exports.write(text);
    networks.write(text);
    said.forEach((what, at) -> text.add("said", what, at));
    return text.text();
  }

  /** Looks at what the person did; answers what every rule found, also those switched off. */
  List<Alert> see(Fact fact, DetectionPolicy policy, boolean staff, boolean decoy) {
    LocalDate today = policy.hours().dayOf(fact.at());
    replays.turnTo(today);
    exports.turnTo(today);
    List<Alert> found = new ArrayList<>();
    if (decoy) {
      opened(fact).ifPresent(found::add);
    }
    if (staff && fact.kind() != FactKind.SIGN_IN) {
      offHours(fact, policy.hours()).ifPresent(found::add);
    }
    new NewPlaceRule(networks).see(fact, replays, exports, policy).ifPresent(found::add);
    volume(fact, policy).ifPresent(found::add);
    return found;
  }

  private Optional<Alert> volume(Fact fact, DetectionPolicy policy) {
    return switch (fact.kind()) {
      case REPLAY ->
          fact.session()
              .flatMap(
                  id ->
                      new VolumeRule(DetectionRule.MANY_REPLAYS, replays)
                          .see(fact, id.value(), policy));
      case EXPORT ->
          new VolumeRule(DetectionRule.MANY_EXPORTS, exports)
              .see(fact, "" + fact.sequence(), policy);
      case SIGN_IN, SIGN_IN_FAILED, LOOK, OTHER -> Optional.empty();
    };
  }

  private Optional<Alert> opened(Fact fact) {
    SessionId session = fact.session().orElseThrow();
    return isSaid("decoy:" + session, fact.at())
        ? Optional.empty()
        : Optional.of(
            Alert.of(
                fact,
                DetectionRule.DECOY_OPENED,
                Severity.HIGH,
                Map.of(Figure.SESSION, session.value(), Figure.ACTION, fact.action().name()),
                List.of(fact.sequence())));
  }

  private Optional<Alert> offHours(Fact fact, WorkingHours hours) {
    if (hours.contains(fact.at()) || isSaid("off-hours", fact.at())) {
      return Optional.empty();
    }
    boolean looks =
        switch (fact.kind()) {
          case REPLAY, LOOK, EXPORT -> true;
          case SIGN_IN, SIGN_IN_FAILED, OTHER -> false;
        };
    ZonedDateTime there = fact.at().atZone(hours.zone());
    return Optional.of(
        Alert.of(
            fact,
            DetectionRule.OFF_HOURS_STAFF,
            looks ? Severity.HIGH : Severity.MEDIUM,
            Map.of(
                Figure.LOCAL_TIME, MINUTE.format(there),
                Figure.ZONE, hours.zone().getId(),
                Figure.HOURS, hours.text(),
                Figure.ACTION, fact.action().name()),
            List.of(fact.sequence())));
  }

  /** Whether that was said shortly before; it is said now, if not. */
  private boolean isSaid(String what, Instant at) {
    said.values().removeIf(then -> then.plus(SAID).isBefore(at));
    if (said.containsKey(what) || said.size() >= MOST_SAID) {
      return said.containsKey(what);
    }
    said.put(what, at);
    return false;
  }
}
