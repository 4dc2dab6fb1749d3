package io.replayvault.domain.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** From where somebody came in the last 90 days, and where they seem new. */
final class KnownNetworks {
  /** So many days a network is remembered that nobody came from. */
  static final int BACK = 90;

  /** For so many days after somebody first came from there a network is new. */
  static final int NEW_FOR = 7;

  /** Of more networks the one that was used longest ago is forgotten. */
  private static final int MOST = 128;

  private static final int CARRIED = 2;
  private static final Comparator<Network> ORDER = Comparator.comparing(Network::text);
  private static final int ENOUGH_DAYS = 14;
  private static final int ENOUGH_ACTIVE_DAYS = 8;

  private final Map<Network, LocalDate> known = new HashMap<>();
  private final Map<Network, NewNetwork> fresh = new HashMap<>();
  private LocalDate firstDay = LocalDate.MAX;
  private LocalDate lastDay = LocalDate.MIN;
  private int activeDays;

  /** Those that somebody came from shortly before or after another one, as from a phone's. */
  private final Map<Network, Set<Network>> beside = new HashMap<>();

  /** When somebody last came from a known place. */
  private Instant lastKnown = Instant.MIN;

  /** From which known one they came last, and when; a phone's too. */
  private Optional<Network> last = Optional.empty();

  private Instant lastAt = Instant.MIN;

  /** Notes a day on which somebody was there. */
  void on(LocalDate day) {
    if (day.isAfter(lastDay)) {
      firstDay = day.isBefore(firstDay) ? day : firstDay;
      lastDay = day;
      activeDays++;
      known.values().removeIf(then -> then.isBefore(day.minusDays(BACK)));
      beside.keySet().retainAll(known.keySet());
      beside.values().forEach(others -> others.retainAll(known.keySet()));
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
        .sorted(Comparator.comparing(NewNetwork::network, ORDER))
        .toList();
  }

  /** How many are known. */
  int size() {
    return known.size();
  }

  Instant lastKnown() {
    return lastKnown;
  }

  /** Notes that they came from a known one. */
  void usedKnown(Network network, Instant at) {
    last.filter(other -> !other.equals(network) && Presence.isShort(lastAt, at))
        .ifPresent(
            other -> {
              beside.computeIfAbsent(network, one -> new TreeSet<>(ORDER)).add(other);
              beside.computeIfAbsent(other, one -> new TreeSet<>(ORDER)).add(network);
            });
    last = Optional.of(network);
    lastAt = at;
    if (!isCarried(network)) {
      lastKnown = at;
    }
  }

  /**
   * Whether the network goes where they go, as a phone's or a VPN's does: they came from it shortly
   * before or after two others. To be there and elsewhere at once is nothing.
   */
  boolean isCarried(Network network) {
    return beside.getOrDefault(network, Set.of()).size() >= CARRIED;
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
    last.ifPresent(network -> text.add("last", network, lastAt));
    beside.forEach(
        (network, others) -> others.forEach(other -> text.add("beside", network, other)));
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
    for (List<String> words : text.about("last")) {
      last = Optional.of(new Network(words.get(0)));
      lastAt = Instant.parse(words.get(1));
    }
    for (List<String> words : text.about("beside")) {
      beside
          .computeIfAbsent(new Network(words.get(0)), one -> new TreeSet<>(ORDER))
          .add(new Network(words.get(1)));
    }
    NewNetwork.read(text).forEach(one -> fresh.put(one.network(), one));
  }
}
