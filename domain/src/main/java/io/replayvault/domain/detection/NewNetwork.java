package io.replayvault.domain.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What somebody does from a network that is new for them. */
final class NewNetwork {
  private final Network network;
  private final LocalDate since;
  private final Deque<Long> records = new ArrayDeque<>();
  private final Set<String> sessions = new HashSet<>();
  private Instant knownBefore;
  private Instant lastUse = Instant.MIN;
  private LocalDate day;
  private int exports;
  private boolean alerted;

  /**
   * One that somebody comes from now.
   *
   * @param knownBefore when they last came from one that is known
   */
  NewNetwork(Network network, LocalDate since, Instant knownBefore) {
    this.network = network;
    this.since = since;
    this.day = since;
    this.knownBefore = knownBefore;
  }

  Network network() {
    return network;
  }

  LocalDate since() {
    return since;
  }

  /** Notes a use, after they last came from a known network at that time. */
  void use(Fact fact, LocalDate today, Instant lastKnown) {
    if (today.isAfter(day)) {
      day = today;
      sessions.clear();
      exports = 0;
    }
    knownBefore = lastKnown;
    lastUse = fact.at();
    records.addLast(fact.sequence());
    if (records.size() >= Alert.MOST) {
      records.removeFirst();
    }
    if (fact.kind() == FactKind.EXPORT) {
      exports++;
    }
    if (fact.kind() == FactKind.REPLAY) {
      fact.session().ifPresent(id -> sessions.add(Integer.toHexString(id.value().hashCode())));
    }
  }

  Instant lastUse() {
    return lastUse;
  }

  /** When they came from a known network before the last use. */
  Instant knownBefore() {
    return knownBefore;
  }

  int exports() {
    return exports;
  }

  int replays() {
    return sessions.size();
  }

  /** The latest records of its uses, and that one. */
  List<Long> recordsWith(long sequence) {
    List<Long> all = new ArrayList<>(records);
    if (!all.contains(sequence)) {
      all.add(sequence);
    }
    return all;
  }

  boolean isAlerted() {
    return alerted;
  }

  void alerted() {
    alerted = true;
  }

  void write(MemoryText text) {
    text.add("new", network, since, knownBefore, lastUse, day, exports, alerted);
    sessions.stream().sorted().forEach(mark -> text.add("new-session", network, mark));
    records.forEach(record -> text.add("new-record", network, record));
  }

  static List<NewNetwork> read(MemoryText text) {
    List<NewNetwork> all = new ArrayList<>();
    for (List<String> words : text.about("new")) {
      NewNetwork one =
          new NewNetwork(
              new Network(words.get(0)),
              LocalDate.parse(words.get(1)),
              Instant.parse(words.get(2)));
      one.lastUse = Instant.parse(words.get(3));
      one.day = LocalDate.parse(words.get(4));
      one.exports = Integer.parseInt(words.get(5));
      one.alerted = Boolean.parseBoolean(words.get(6));
      text.about("new-session").stream()
          .filter(line -> line.get(0).equals(words.get(0)))
          .forEach(line -> one.sessions.add(line.get(1)));
      text.about("new-record").stream()
          .filter(line -> line.get(0).equals(words.get(0)))
          .forEach(line -> one.records.addLast(Long.parseLong(line.get(1))));
      all.add(one);
    }
    return all;
  }
}
