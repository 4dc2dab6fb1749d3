package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Letters to people in memory. */
public final class InMemoryPersonLetters implements PersonLetters {
  private final SortedMap<Long, Due> waiting = new TreeMap<>();
  private final Map<Known, Instant> known = new HashMap<>();
  private long last;

  @Override
  public synchronized void keep(List<Notice> notices, Instant now) {
    Instant at = Milliseconds.of(now);
    waiting.values().removeIf(due -> isStale(due, at));
    for (Notice notice : notices) {
      last++;
      waiting.put(last, new Due(new Waiting(last, notice), at, at));
    }
  }

  @Override
  public synchronized Optional<Waiting> next(Instant now, Instant again) {
    Optional<Due> next =
        waiting.values().stream()
            .filter(due -> !now.isBefore(due.at()))
            .filter(due -> !isStale(due, now))
            .min(Comparator.comparing(Due::at).thenComparing(due -> due.letter().id()));
    next.ifPresent(
        due ->
            waiting.put(
                due.letter().id(), new Due(due.letter(), due.keptAt(), Milliseconds.of(again))));
    return next.map(Due::letter);
  }

  @Override
  public synchronized void done(Waiting letter) {
    waiting.remove(letter.id());
  }

  @Override
  public synchronized boolean isKnown(PersonId person, String what) {
    return known.containsKey(new Known(person, what));
  }

  @Override
  public synchronized boolean isAnyKnown(PersonId person, String beginning) {
    return known.keySet().stream()
        .anyMatch(one -> one.person().equals(person) && one.what().startsWith(beginning));
  }

  @Override
  public synchronized void know(PersonId person, String what, Instant now) {
    known.putIfAbsent(new Known(person, what), Milliseconds.of(now));
  }

  @Override
  public synchronized int forgetKnown(Instant before, int most) {
    List<Known> some =
        known.entrySet().stream()
            .filter(entry -> entry.getValue().isBefore(before))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    some.forEach(known::remove);
    return some.size();
  }

  /** What waits, in the order in which it was kept. */
  public synchronized List<Notice> waiting() {
    return waiting.values().stream().map(due -> due.letter().notice()).toList();
  }

  private static boolean isStale(Due due, Instant now) {
    return !due.keptAt().isAfter(now.minus(STALE_AFTER));
  }

  private record Due(Waiting letter, Instant keptAt, Instant at) {}

  private record Known(PersonId person, String what) {}
}
