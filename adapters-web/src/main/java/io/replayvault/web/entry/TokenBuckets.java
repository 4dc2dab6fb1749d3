package io.replayvault.web.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rate limit for each of many keys: a bucket holds so many tokens, a request takes one, and time
 * fills it again. The number of buckets is bounded; the one unused for longest goes first, and its
 * key then begins anew, so a limit by key is fairness and not a wall. May be called concurrently.
 */
public final class TokenBuckets {
  private final double perSecond;
  private final double capacity;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets;

  /**
   * Empty buckets do not exist: each begins full.
   *
   * @param perSecond tokens a second
   * @param capacity tokens in a full bucket
   * @param most how many buckets are kept
   */
  public TokenBuckets(double perSecond, int capacity, int most, InstantSource clock) {
    this.perSecond = perSecond;
    this.capacity = capacity;
    this.clock = clock;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  /** Takes a token; otherwise tells how long until there is one. */
  public synchronized Optional<Duration> take(String key) {
    Instant now = clock.instant();
    Bucket before = buckets.getOrDefault(key, new Bucket(capacity, now));
    double tokens = before.at(now, perSecond, capacity);
    if (tokens >= 1) {
      buckets.put(key, new Bucket(tokens - 1, now));
      return Optional.empty();
    }
    buckets.put(key, new Bucket(tokens, now));
    return Optional.of(Duration.ofMillis((long) Math.ceil((1 - tokens) / perSecond * 1000)));
  }

  /** Puts a token back that was taken in vain; a full bucket stays as full. */
  public synchronized void giveBack(String key) {
    Instant now = clock.instant();
    Bucket before = buckets.get(key);
    if (before != null) {
      double tokens = before.at(now, perSecond, capacity);
      buckets.put(key, new Bucket(Math.min(capacity, tokens + 1), now));
    }
  }

  /** Takes a token or refuses with the time to wait. */
  public void require(String key) {
    take(key)
        .ifPresent(
            wait -> {
              throw Refusal.until(ProblemKind.RATE_LIMITED, wait);
            });
  }

  synchronized int size() {
    return buckets.size();
  }

  private record Bucket(double tokens, Instant since) {
    /** A clock that goes back fills nothing. */
    double at(Instant now, double perSecond, double capacity) {
      double seconds = Math.max(0, Duration.between(since, now).toNanos() / 1e9);
      return Math.min(capacity, tokens + seconds * perSecond);
    }
  }
}
