package io.replayvault.domain.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From where somebody came in the last 90 days, and where they seem new. */
final class KnownNetworks {
  /** So many days a network is remembered that nobody came from. */
  static final int BACK = 90;

  /** For so many days after somebody first came from there a network is new. */
  static final int NEW_FOR = 7;

  /** Of more networks the one that was used longest ago is forgotten. */
  private static final int MOST = 128;

  private static final int ENOUGH_DAYS = 14;
  private static final int ENOUGH_ACTIVE_DAYS = 8;

  private final Map<Network, LocalDate> known = new HashMap<>();
  private final Map<Network, NewNetwork> fresh = new HashMap<>();
  private LocalDate firstDay = LocalDate.MAX;
  private LocalDate lastDay = LocalDate.MIN;
  private int activeDays;

  /** When somebody last came from a known one. */
  private Instant lastKnown = Instant.MIN;

  /** Notes a day on which somebody was there. */
  void on(LocalDate day) {
    if (day.isAfter(lastDay)) {
      firstDay = day.isBefore(firstDay) ? day : firstDay;
      lastDay = day;
      activeDays++;
      known.values().removeIf(last -> last.isBefore(day.minusDays(BACK)));
      List.copyOf(fresh.values()).stream()
          .filter(network -> network.since().isBefore(day.minusDays(NEW_FOR)))
          .forEach(this::settle);
    }
  }

  /** Whether enough is known of somebody for a network to be new. */
  boolean isEnough() {
    return activeDays > ENOUGH_ACTIVE_DAYS && firstDay.isBefore(lastDay.minusDays(ENOUGH_DAYS));
  }

  /** What is new about the network that somebody comes from; empty if it is known from now on. */
  Optional<NewNetwork> at(Network network) {
    if (!known.containsKey(network) && isEnough()) {
      return Optional.of(
          fresh.computeIfAbsent(network, made -> new NewNetwork(made, lastDay, lastKnown)));
    }
    known.put(network, lastDay);
    if (known.size() > MOST) {
      known.entrySet().stream()
          .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
          .map(Map.Entry::getKey)
          .ifPresent(known::remove);
    }
    return Optional.empty();
  }

  /** Networks that are new still. */
  List<NewNetwork> fresh() {
    return fresh.values().stream()
        .sorted(Comparator.comparing(one -> one.network().text()))
        .toList();
  }

  /** How many are known. */
  int size() {
    return known.size();
  }

  Instant lastKnown() {
    return lastKnown;
  }

  void usedKnown(Instant at) {
    lastKnown = at;
  }

  private void settle(NewNetwork network) {
    fresh.remove(network.network());
    known.put(network.network(), lastDay);
  }

  void write(MemoryText text) {
    if (activeDays > 0) {
      text.add("networks", firstDay, lastDay, activeDays, lastKnown);
    }
    known.forEach((network, day) -> text.add("known", network, day));
    fresh().forEach(one -> one.write(text));
  }

  void read(MemoryText text) {
    for (List<String> words : text.about("networks")) {
      firstDay = LocalDate.parse(words.get(0));
      lastDay = LocalDate.parse(words.get(1));
      activeDays = Integer.parseInt(words.get(2));
      lastKnown = Instant.parse(words.get(3));
    }
    text.about("known")
        .forEach(words -> known.put(new Network(words.get(0)), LocalDate.parse(words.get(1))));
    NewNetwork.read(text).forEach(one -> fresh.put(one.network(), one));
  }
}
