package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.out.IndexUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecentFindsTest {
  private final HandClock clock = new HandClock(Sessions.START);
  private final Map<String, String> there = new ConcurrentHashMap<>();
  private final AtomicInteger looks = new AtomicInteger();
  private final RecentFinds<String, String> recent = new RecentFinds<>(this::look, clock);
  private volatile Runnable meanwhile = () -> {};

  @Test
  void what_was_found_is_remembered_for_ten_seconds_and_no_longer() {
    there.put("a", "old");
    assertThat(find("a")).contains("old");
    there.put("a", "new");
    clock.move(RecentFinds.KEPT.minusMillis(1));
    assertThat(find("a")).contains("old");
    assertThat(looks).hasValue(1);

    clock.move(Duration.ofMillis(1));
    assertThat(find("a")).contains("new");
  }

  @Test
  void what_is_not_there_is_looked_for_each_time() {
    assertThat(find("a")).isEmpty();
    there.put("a", "here");
    assertThat(find("a")).contains("here");
  }

  @Test
  void what_is_remembered_and_not_good_is_looked_for_again() {
    there.put("a", "old");
    find("a");
    assertThat(recent.find("a", "new"::equals)).isEmpty();
    there.put("a", "new");
    assertThat(recent.find("a", "new"::equals)).contains("new");
    assertThat(looks).hasValue(3);
  }

  @Test
  void what_has_gone_is_forgotten_once_somebody_looked() {
    there.put("a", "old");
    find("a");
    there.remove("a");
    assertThat(recent.find("a", "new"::equals)).isEmpty();
    assertThat(find("a")).isEmpty();
  }

  @Test
  void what_was_forgotten_is_looked_for_again() {
    there.put("a", "old");
    find("a");
    there.put("a", "new");
    recent.forget();
    assertThat(find("a")).contains("new");
  }

  @Test
  void what_was_forgotten_while_one_looked_is_not_remembered() {
    there.put("a", "old");
    meanwhile = recent::forget;
    find("a");
    meanwhile = () -> {};
    there.put("a", "new");
    assertThat(find("a")).contains("new");
  }

  @Test
  void of_a_crowd_that_asks_for_the_same_one_looks() {
    meanwhile = RecentFindsTest::pause;
    there.put("a", "here");
    assertThat(Race.run(i -> find("a"))).containsOnly(Optional.of("here"));
    assertThat(looks).hasValue(1);
  }

  @Test
  void of_a_crowd_that_asks_for_what_is_not_there_one_looks() {
    meanwhile = RecentFindsTest::pause;
    assertThat(Race.run(i -> find("a"))).containsOnly(Optional.empty());
    assertThat(looks).hasValue(1);
  }

  @Test
  void a_crowd_learns_why_the_look_failed_and_the_next_look_is_new() {
    meanwhile =
        () -> {
          pause();
          throw new IndexUnavailable("down");
        };
    List<Boolean> failed = Race.run(i -> fails("a"));
    assertThat(failed).containsOnly(true);
    meanwhile = () -> {};
    there.put("a", "here");
    assertThat(find("a")).contains("here");
  }

  @Test
  void an_error_while_one_looks_reaches_the_whole_crowd_and_none_waits_on() {
    meanwhile =
        () -> {
          pause();
          throw new StackOverflowError("planted");
        };
    assertThat(Race.run(i -> overflows("a"))).containsOnly(true);
    meanwhile = () -> {};
    assertThat(find("a")).isEmpty();
  }

  @Test
  void who_asks_for_another_waits_for_nobody() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    meanwhile =
        () -> {
          begun.countDown();
          await(end);
        };
    Thread slow = Thread.ofVirtual().start(() -> find("a"));
    await(begun);
    meanwhile = () -> {};
    there.put("b", "here");
    assertThat(find("b")).contains("here");
    end.countDown();
    slow.join();
  }

  @Test
  void no_more_look_at_once_than_may() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(RecentFinds.LOOK_AT_ONCE);
    CountDownLatch end = new CountDownLatch(1);
    meanwhile =
        () -> {
          begun.countDown();
          await(end);
        };
    List<Thread> crowd =
        IntStream.range(0, RecentFinds.LOOK_AT_ONCE)
            .mapToObj(i -> Thread.ofVirtual().start(() -> find("crowd" + i)))
            .toList();
    await(begun);
    assertThatThrownBy(() -> find("one more")).isInstanceOf(IndexUnavailable.class);
    end.countDown();
    for (Thread each : crowd) {
      each.join();
    }
    assertThat(find("one more")).isEmpty();
  }

  @Test
  void no_more_are_kept_than_the_limit_and_the_eldest_go_first() {
    for (int i = 0; i <= RecentFinds.MOST; i++) {
      there.put("k" + i, "here");
      find("k" + i);
    }
    int before = looks.get();
    find("k1");
    assertThat(looks).hasValue(before);
    find("k0");
    assertThat(looks).hasValue(before + 1);
  }

  private Optional<String> find(String key) {
    return recent.find(key, found -> true);
  }

  private boolean fails(String key) {
    try {
      find(key);
      return false;
    } catch (IndexUnavailable expected) {
      return true;
    }
  }

  private boolean overflows(String key) {
    try {
      find(key);
      return false;
    } catch (StackOverflowError expected) {
      return true;
    }
  }

  private Optional<String> look(String key) {
    looks.incrementAndGet();
    meanwhile.run();
    return Optional.ofNullable(there.get(key));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
