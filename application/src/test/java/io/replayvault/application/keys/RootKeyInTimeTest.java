package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.InMemoryRootKey;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.RootKeyContract;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.domain.keys.SecretBytes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clause C3: a holder that hangs, fails or comes back; it keeps every other promise too. */
final class RootKeyInTimeTest extends RootKeyContract {
  private static final byte[] CONTEXT = {1};
  private static final SecretBytes SECRET = Changes.key(3);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HandClock clock = new HandClock(Sessions.START);
  private final RootKey rootKey =
      inTime(new InMemoryRootKey(new SeededChance(1)), Duration.ofMinutes(1));
  private final RootKey foreign =
      inTime(new InMemoryRootKey(new SeededChance(2)), Duration.ofMinutes(1));
  private final CountDownLatch returns = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void letGo() {
    returns.countDown();
    threads.shutdown();
  }

  @Override
  protected RootKey rootKey() {
    return rootKey;
  }

  @Override
  protected RootKey foreignRootKey() {
    return foreign;
  }

  @Test
  void nobody_waits_for_a_holder_that_hangs() {
    assertUnavailable(inTime(new Hanging(), SHORT), "does not answer in time");
  }

  @Test
  void whoever_comes_within_a_second_of_a_failure_is_refused_without_a_call() {
    RootKey hanging = inTime(new Hanging(), SHORT);
    assertUnavailable(hanging, "in time");
    assertUnavailable(hanging, "has just failed");
    assertThat(calls).hasValue(1);
    clock.move(Duration.ofSeconds(1));
    assertUnavailable(hanging, "in time");
    assertThat(calls).hasValue(2);
  }

  @Test
  void no_more_than_eight_are_ever_stuck_in_it() {
    RootKey hanging = inTime(new Hanging(), SHORT);
    for (int attempt = 0; attempt < 8; attempt++) {
      assertUnavailable(hanging, "in time");
      clock.move(Duration.ofSeconds(1));
    }
    assertUnavailable(hanging, "too many");
    assertThat(calls).hasValue(8);
  }

  @Test
  void a_holder_that_comes_back_is_asked_again() {
    Returning holder = new Returning();
    RootKey returning = inTime(holder, Duration.ofMinutes(1));
    assertUnavailable(returning, "away");
    clock.move(Duration.ofSeconds(1));
    assertThat(returning.seal(SECRET, CONTEXT)).isEqualTo(CONTEXT);
  }

  private RootKey inTime(RootKey holder, Duration wait) {
    return new RootKeyInTime(holder, threads, clock, wait);
  }

  private static void assertUnavailable(RootKey root, String reason) {
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(() -> root.seal(SECRET, CONTEXT))
        .withMessageContaining(reason);
  }

  private final class Hanging implements RootKey {
    @Override
    public byte[] seal(SecretBytes secret, byte[] context) {
      calls.incrementAndGet();
      try {
        returns.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return context;
    }

    @Override
    public SecretBytes open(byte[] sealed, byte[] context) {
      throw new IllegalStateException("nothing was sealed");
    }
  }

  private final class Returning implements RootKey {
    @Override
    public byte[] seal(SecretBytes secret, byte[] context) {
      if (calls.getAndIncrement() == 0) {
        throw new KeysUnavailable("away");
      }
      return context;
    }

    @Override
    public SecretBytes open(byte[] sealed, byte[] context) {
      throw new IllegalStateException("nothing was sealed");
    }
  }
}
