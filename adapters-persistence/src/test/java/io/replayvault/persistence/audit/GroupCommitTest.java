package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.AnswerTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class GroupCommitTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration NONE = Duration.ZERO;

  private final List<List<String>> commits = new ArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private long last;

  @Test
  void each_gets_the_record_of_its_own_entry() {
    GroupCommit group = new GroupCommit(this::commit, LONG);
    List<String> answers = Race.run(i -> group.append(entry("entry " + i)).entry().detail());
    assertThat(answers).hasSize(Race.RUNNERS).doesNotHaveDuplicates().contains("entry 0");
    assertThat(last).isEqualTo(Race.RUNNERS);
  }

  @Test
  void whoever_came_during_a_commit_shares_the_next_one() throws Exception {
    GroupCommit group = new GroupCommit(this::slowFirst, LONG);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<AuditRecord>> appends = new ArrayList<>();
      appends.add(threads.submit(() -> group.append(entry("first"))));
      begun.await(30, TimeUnit.SECONDS);
      for (String name : List.of("a", "b", "c")) {
        appends.add(threads.submit(() -> group.append(entry(name))));
      }
      awaitWaiting(group, 3);
      mayEnd.countDown();
      for (Future<AuditRecord> append : appends) {
        assertThat(append.get(30, TimeUnit.SECONDS).sequence()).isPositive();
      }
    }
    assertThat(commits).hasSize(2);
    assertThat(commits.get(1)).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void who_gets_no_turn_in_time_is_refused_and_recorded_nowhere() throws Exception {
    GroupCommit group = new GroupCommit(this::slowFirst, NONE);
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<AuditRecord> first = threads.submit(() -> group.append(entry("first")));
      begun.await(30, TimeUnit.SECONDS);
      assertThatExceptionOfType(AuditUnavailable.class)
          .isThrownBy(() -> group.append(entry("second")));
      mayEnd.countDown();
      first.get(30, TimeUnit.SECONDS);
      group.append(entry("third"));
    }
    assertThat(commits).containsExactly(List.of("first"), List.of("third"));
  }

  @Test
  void who_would_have_no_time_left_for_a_commit_is_refused_at_once() {
    GroupCommit group = new GroupCommit(this::commit, LONG);
    Duration tooShort = GroupCommit.COMMIT.minusMillis(1);
    assertThatExceptionOfType(AuditUnavailable.class)
        .isThrownBy(() -> AnswerTime.within(tooShort, () -> group.append(entry("first"))));
    assertThat(commits).isEmpty();
    assertThat(group.waiting()).isZero();
  }

  @Test
  void who_waits_for_a_turn_leaves_time_for_a_commit() throws Exception {
    GroupCommit group = new GroupCommit(this::slowFirst, LONG);
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<AuditRecord> first = threads.submit(() -> group.append(entry("first")));
      begun.await(30, TimeUnit.SECONDS);
      Duration barely = GroupCommit.COMMIT.plusMillis(5);
      assertThatExceptionOfType(AuditUnavailable.class)
          .isThrownBy(() -> AnswerTime.within(barely, () -> group.append(entry("second"))));
      mayEnd.countDown();
      first.get(30, TimeUnit.SECONDS);
    }
    assertThat(commits).containsExactly(List.of("first"));
  }

  @Test
  void an_entry_that_is_not_taken_is_no_reason_to_refuse_the_others() throws Exception {
    GroupCommit group = new GroupCommit(this::slowFirst, LONG);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Future<AuditRecord> first = threads.submit(() -> group.append(entry("first")));
      begun.await(30, TimeUnit.SECONDS);
      Future<AuditRecord> bad = threads.submit(() -> group.append(entry("bad")));
      Future<AuditRecord> good = threads.submit(() -> group.append(entry("good")));
      awaitWaiting(group, 2);
      mayEnd.countDown();
      first.get(30, TimeUnit.SECONDS);
      assertThat(good.get(30, TimeUnit.SECONDS).entry().detail()).isEqualTo("good");
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> bad.get(30, TimeUnit.SECONDS))
          .withCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_commit_of_which_nobody_knows_is_not_tried_again() {
    GroupCommit group =
        new GroupCommit(
            entries -> {
              commits.add(List.of("tried"));
              throw new AuditUnavailable("not known", new IllegalStateException());
            },
            LONG);
    assertThatExceptionOfType(AuditUnavailable.class).isThrownBy(() -> group.append(entry("a")));
    assertThat(commits).hasSize(1);
  }

  @Test
  void an_error_leaves_nobody_waiting() throws Exception {
    GroupCommit group = new GroupCommit(this::brokenByBad, LONG);
    // Not closed: whoever is left waiting would keep the test from its end.
    ExecutorService threads =
        Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
    Future<AuditRecord> first = threads.submit(() -> group.append(entry("first")));
    begun.await(30, TimeUnit.SECONDS);
    Future<AuditRecord> bad = threads.submit(() -> group.append(entry("bad")));
    awaitWaiting(group, 1);
    Future<AuditRecord> behind = threads.submit(() -> group.append(entry("behind")));
    awaitWaiting(group, 2);
    mayEnd.countDown();
    first.get(30, TimeUnit.SECONDS);
    for (Future<AuditRecord> left : List.of(bad, behind)) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> left.get(30, TimeUnit.SECONDS));
    }
    threads.shutdown();
  }

  @Test
  void an_error_comes_out_of_the_append_that_met_it_and_the_next_goes_on() {
    mayEnd.countDown();
    GroupCommit group = new GroupCommit(this::brokenByBad, LONG);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> group.append(entry("bad")))
        .withMessage("broken");
    assertThat(group.waiting()).isZero();
    assertThat(group.append(entry("good")).sequence()).isEqualTo(1);
  }

  private List<AuditRecord> brokenByBad(List<AuditEntry> entries) {
    if (entries.size() == 1 && entries.getFirst().detail().equals("bad")) {
      throw new AssertionError("broken");
    }
    return slowFirst(entries);
  }

  private synchronized List<AuditRecord> commit(List<AuditEntry> entries) {
    if (entries.stream().anyMatch(entry -> entry.detail().equals("bad"))) {
      throw new IllegalStateException("a row was refused");
    }
    commits.add(entries.stream().map(AuditEntry::detail).toList());
    return entries.stream().map(entry -> new AuditRecord(++last, entry)).toList();
  }

  private List<AuditRecord> slowFirst(List<AuditEntry> entries) {
    if (begun.getCount() == 1) {
      begun.countDown();
      await(mayEnd);
    }
    return commit(entries);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitWaiting(GroupCommit group, int count) {
    long end = System.nanoTime() + LONG.toNanos();
    while (group.waiting() < count) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static AuditEntry entry(String detail) {
    return new AuditEntry(
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        AuditAction.SIGN_IN,
        AuditOutcome.FAILED,
        "-",
        detail,
        new RequestFacts("request-1", "*"));
  }
}
