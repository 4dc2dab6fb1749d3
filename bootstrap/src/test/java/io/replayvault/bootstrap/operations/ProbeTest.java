package io.replayvault.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProbeTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void an_answer_counts_for_a_while() {
    Probe probe = probe(Duration.ofHours(1));
    assertThat(probe.ask()).isEqualTo(Reason.ANSWERS);
    assertThat(probe.ask()).isEqualTo(Reason.ANSWERS);
    assertThat(asked).hasValue(1);
  }

  @Test
  void after_that_it_is_asked_again() {
    Probe probe = probe(Duration.ZERO);
    probe.ask();
    probe.ask();
    assertThat(asked).hasValue(2);
  }

  @Test
  void who_does_not_answer_in_time_is_silent_and_not_asked_twice() {
    CountDownLatch never = new CountDownLatch(1);
    Probe probe =
        new Probe(
            () -> {
              asked.incrementAndGet();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Reason.ANSWERS;
            },
            Duration.ZERO,
            threads);
    assertThat(probe.ask()).isEqualTo(Reason.SILENT);
    assertThat(probe.ask()).isEqualTo(Reason.SILENT);
    assertThat(asked).hasValue(1);
  }

  @Test
  void however_many_ask_a_silent_one_none_waits_behind_another() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Probe probe =
        new Probe(
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Reason.ANSWERS;
            },
            Duration.ZERO,
            threads);
    long begin = System.nanoTime();
    List<Future<Reason>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      answers.add(threads.submit(probe::ask));
    }
    for (Future<Reason> answer : answers) {
      assertThat(answer.get()).isEqualTo(Reason.SILENT);
    }
    assertThat(System.nanoTime() - begin).isLessThan(2 * Probe.PATIENCE.toNanos());
    long later = System.nanoTime();
    assertThat(probe.ask()).isEqualTo(Reason.SILENT);
    assertThat(System.nanoTime() - later).isLessThan(Probe.PATIENCE.toNanos());
    never.countDown();
  }

  @Test
  void one_lost_answer_does_not_make_a_node_unwell_and_lasting_silence_does() throws Exception {
    Probe probe =
        new Probe(
            () -> asked.incrementAndGet() == 1 ? Reason.ANSWERS : Reason.FAILS,
            Duration.ZERO,
            threads);
    assertThat(probe.ask()).isEqualTo(Reason.ANSWERS);
    assertThat(probe.ask()).isEqualTo(Reason.ANSWERS);
    assertThat(asked).hasValue(2);
    Thread.sleep(Probe.GRACE.plusMillis(200).toMillis());
    assertThat(probe.ask()).isEqualTo(Reason.FAILS);
  }

  @Test
  void a_bad_answer_is_asked_for_again_long_before_a_good_one() throws Exception {
    Probe probe =
        new Probe(
            () -> asked.incrementAndGet() == 1 ? Reason.FAILS : Reason.ANSWERS,
            Duration.ofHours(1),
            threads);
    assertThat(probe.ask()).isEqualTo(Reason.FAILS);
    assertThat(probe.ask()).isEqualTo(Reason.FAILS);
    Thread.sleep(1_100);
    assertThat(probe.ask()).isEqualTo(Reason.ANSWERS);
    assertThat(asked).hasValue(2);
  }

  @Test
  void what_is_thrown_says_nothing_but_that_it_fails() {
    Probe probe =
        new Probe(
            () -> {
              throw new IllegalStateException("at db.internal as ada");
            },
            Duration.ZERO,
            threads);
    assertThat(probe.ask()).isEqualTo(Reason.FAILS);
  }

  @Test
  void a_databases_refusal_is_told_by_its_class_alone() {
    assertThat(refusal("08001")).isEqualTo(Reason.NOT_REACHED);
    assertThat(refusal("28P01")).isEqualTo(Reason.KEPT_OUT);
    assertThat(refusal("25006")).isEqualTo(Reason.TAKES_NO_WRITES);
    assertThat(refusal("53300")).isEqualTo(Reason.FAILS);
  }

  @Test
  void every_reason_is_in_plain_words() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::words))
        .doesNotHaveDuplicates()
        .allMatch(words -> words.matches("[a-z ]{10,40}"));
  }

  private static Reason refusal(String state) {
    return DatabaseQuestion.reason(
        new SQLException("wrapped", "", new SQLException("host db.internal", state)));
  }

  private Probe probe(Duration counts) {
    return new Probe(
        () -> {
          asked.incrementAndGet();
          return Reason.ANSWERS;
        },
        counts,
        threads);
  }
}
