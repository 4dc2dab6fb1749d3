package io.replayvault.application.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Values that are worth keeping for a while; one loader a key at a time. A loader that throws
 * leaves nothing behind.
 */
final class ExpiringCache<K, V> {
  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Duration keptFor;

  ExpiringCache(InstantSource clock, Duration keptFor) {
    this.clock = clock;
    this.keptFor = keptFor;
  }

  V get(K key, Function<K, V> loader) {
    Instant now = clock.instant();
    Kept<V> found = kept.get(key);
    if (found != null && now.isBefore(found.until())) {
      return found.value();
    }
    return kept.compute(
            key,
            (k, old) ->
                old != null && now.isBefore(old.until())
                    ? old
                    : new Kept<>(loader.apply(k), now.plus(keptFor)))
        .value();
  }

  private record Kept<V>(V value, Instant until) {}
}
