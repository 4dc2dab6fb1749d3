package io.replayvault.application.review.out;

import io.replayvault.application.fixtures.Milliseconds;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Letters about reviews in memory. */
public final class InMemoryReviewLetters implements ReviewLetters {
  private final SortedMap<Long, Due> waiting = new TreeMap<>();
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

  /** What waits, in the order in which it was kept. */
  public synchronized List<Notice> waiting() {
    return waiting.values().stream().map(due -> due.letter().notice()).toList();
  }

  private static boolean isStale(Due due, Instant now) {
    return !due.keptAt().isAfter(now.minus(STALE_AFTER));
  }

  private record Due(Waiting letter, Instant keptAt, Instant at) {}
}
