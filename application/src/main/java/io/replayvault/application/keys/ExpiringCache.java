package io.replayvault.application.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Values that are worth keeping for a while; one loader a key at a time. A loader that throws
 * leaves nothing behind. What is too old is never given out and is dropped with the next load, and
 * so is what would stay too long because the clock was set back by more than that while.
 */
final class ExpiringCache<K, V> {
  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
  private final AtomicLong forgets = new AtomicLong();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final InstantSource clock;
  private final Duration keptFor;

  ExpiringCache(InstantSource clock, Duration keptFor) {
    this.clock = clock;
    this.keptFor = keptFor;
  }

  V get(K key, Function<K, V> loader) {
    Instant now = clock.instant();
    Kept<V> found = kept.get(key);
    if (found != null && isFresh(found, now)) {
      hits.increment();
      return found.value();
    }
    misses.increment();
    kept.values().removeIf(old -> !isFresh(old, now));
    long before = forgets.get();
    Kept<V> loaded = kept.computeIfAbsent(key, k -> new Kept<>(loader.apply(k), now));
    if (forgets.get() != before) {
      // It may have been loaded as it was before the change.
      kept.remove(key, loaded);
    }
    return loaded.value();
  }

  /** Drops what is kept for these keys; what is being loaded is given out once and not kept. */
  void forget(Predicate<K> which) {
    forgets.incrementAndGet();
    kept.keySet().removeIf(which);
  }

  /** What is kept now and how often it was asked for; what is too old to be given out is not. */
  CacheState state() {
    Instant now = clock.instant();
    List<Instant> since =
        kept.values().stream().filter(each -> isFresh(each, now)).map(Kept::since).toList();
    Duration oldest =
        since.stream()
            .map(each -> Duration.between(each, now))
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    return new CacheState(since.size(), oldest, hits.sum(), misses.sum());
  }

  private boolean isFresh(Kept<V> value, Instant now) {
    return Duration.between(value.since(), now).abs().compareTo(keptFor) < 0;
  }

  private record Kept<V>(V value, Instant since) {}
}
