package io.replayvault.application.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.domain.keys.SecretBytes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A {@link RootKey} whose holder may hang, be slow or be gone (clause C3): nobody waits longer than
 * two seconds, no more than a few threads are stuck in it, and after a failure the next callers are
 * refused at once for a second, so that a holder which comes back is not met by a crowd.
 */
public final class RootKeyInTime implements RootKey {
  private static final Duration FOR_A_PLACE = Duration.ofMillis(500);
  private static final Duration FOR_AN_ANSWER = Duration.ofMillis(1500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 8;

  private final RootKey rootKey;
  private final Executor threads;
  private final InstantSource clock;
  private final Duration wait;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final AtomicReference<Instant> failed = new AtomicReference<>(Instant.MIN);

  public RootKeyInTime(RootKey rootKey, Executor threads, InstantSource clock) {
    this(rootKey, threads, clock, FOR_AN_ANSWER);
  }

  RootKeyInTime(RootKey rootKey, Executor threads, InstantSource clock, Duration wait) {
    this.rootKey = rootKey;
    this.threads = threads;
    this.clock = clock;
    this.wait = wait;
  }

  @Override
  public byte[] seal(SecretBytes secret, byte[] context) {
    return inTime(() -> rootKey.seal(secret, context));
  }

  @Override
  public SecretBytes open(byte[] sealed, byte[] context) {
    return inTime(() -> rootKey.open(sealed, context));
  }

  @Override
  public String toString() {
    return "RootKeyInTime[***]";
  }

  private <T> T inTime(Supplier<T> call) {
    if (clock.instant().isBefore(pausedUntil())) {
      throw new KeysUnavailable("the root key's holder has just failed");
    }
    takePlace();
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      threads.execute(() -> answerAndFree(call, answer));
    } catch (RejectedExecutionException e) {
      free.release();
      throw new KeysUnavailable("no thread is free to ask the root key's holder", e);
    }
    return awaited(answer);
  }

  private void takePlace() {
    try {
      if (!free.tryAcquire(FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new KeysUnavailable("the root key's holder keeps too many waiting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeysUnavailable("stopped while waiting for the root key's holder", e);
    }
  }

  private <T> void answerAndFree(Supplier<T> call, CompletableFuture<T> answer) {
    try {
      answer.complete(call.get());
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    } finally {
      free.release();
    }
  }

  private <T> T awaited(CompletableFuture<T> answer) {
    try {
      return answer.get(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      failed.set(clock.instant());
      throw new KeysUnavailable("the root key's holder does not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeysUnavailable("stopped while waiting for the root key's holder", e);
    } catch (ExecutionException e) {
      throw rethrown(e);
    }
  }

  private RuntimeException rethrown(ExecutionException e) {
    if (e.getCause() instanceof KeysUnavailable away) {
      failed.set(clock.instant());
      return away;
    }
    if (e.getCause() instanceof RuntimeException refused) {
      return refused;
    }
    return new IllegalStateException("the root key's holder broke", e.getCause());
  }

  private Instant pausedUntil() {
    Instant last = failed.get();
    return last.equals(Instant.MIN) ? last : last.plus(PAUSE);
  }
}
