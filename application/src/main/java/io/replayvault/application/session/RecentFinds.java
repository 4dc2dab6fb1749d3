package io.replayvault.application.session;

import io.replayvault.application.session.out.IndexUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was found lately, remembered for ten seconds. What is not there is never remembered. Of
 * those who look for the same at once, one looks and all have its answer; and only a few look at
 * once, so that a crowd at the door leaves database connections to those who are in. May be called
 * concurrently.
 *
 * @param <K> what is looked for
 * @param <V> what is found
 */
final class RecentFinds<K, V> {
  static final Duration KEPT = Duration.ofSeconds(10);
  static final int MOST = 20_000;

  /** A third of the database connections that there are. */
  static final int LOOK_AT_ONCE = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Function<K, Optional<V>> look;
  private final InstantSource clock;
  private final Map<K, Found<V>> recent = new LinkedHashMap<>();
  private final ConcurrentMap<K, CompletableFuture<Optional<V>>> looking =
      new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(LOOK_AT_ONCE);
  private long forgotten;

  RecentFinds(Function<K, Optional<V>> look, InstantSource clock) {
    this.look = look;
    this.clock = clock;
  }

  /**
   * What was found lately, if it is good; otherwise what is found now, if that is.
   *
   * @throws IndexUnavailable if too many look already
   */
  Optional<V> find(K key, Predicate<V> good) {
    Optional<V> remembered = remembered(key).filter(good);
    return remembered.isPresent() ? remembered : lookTogether(key, good).filter(good);
  }

  /** Forgets all, and what is being looked for now once it is found. */
  synchronized void forget() {
    recent.clear();
    forgotten++;
  }

  private Optional<V> lookTogether(K key, Predicate<V> good) {
    CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<V>> first = looking.putIfAbsent(key, mine);
    if (first != null) {
      return answer(first);
    }
    try {
      // The one before may have found it since this one asked its memory.
      Optional<V> remembered = remembered(key).filter(good);
      mine.complete(remembered.isPresent() ? remembered : lookNow(key));
    } catch (RuntimeException | Error failed) {
      mine.completeExceptionally(failed);
    } finally {
      looking.remove(key, mine);
    }
    return answer(mine);
  }

  private static <V> Optional<V> answer(CompletableFuture<Optional<V>> looked) {
    try {
      return looked.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private Optional<V> lookNow(K key) {
    takePlace();
    try {
      long before = timesForgotten();
      Optional<V> found = look.apply(key);
      remember(key, found, before);
      return found;
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IndexUnavailable("too many look into the index at once");
  }

  private synchronized Optional<V> remembered(K key) {
    Instant now = clock.instant();
    return Optional.ofNullable(recent.get(key))
        .filter(found -> found.isFresh(now))
        .map(Found::value);
  }

  private synchronized long timesForgotten() {
    return forgotten;
  }

  private synchronized void remember(K key, Optional<V> value, long forgottenBefore) {
    Instant now = clock.instant();
    recent.remove(key);
    if (forgotten != forgottenBefore) {
      // It may have been found as it was before the change.
      return;
    }
    value.ifPresent(known -> recent.put(key, new Found<>(known, now)));
    Iterator<Found<V>> eldest = recent.values().iterator();
    // Each that comes takes two of the old away, so that none stays long after its time.
    for (int looked = 0; looked < 2 && eldest.hasNext(); looked++) {
      if (eldest.next().isFresh(now) && recent.size() <= MOST) {
        break;
      }
      eldest.remove();
    }
  }

  private record Found<V>(V value, Instant since) {
    boolean isFresh(Instant now) {
      return Duration.between(since, now).abs().compareTo(KEPT) < 0;
    }
  }
}
