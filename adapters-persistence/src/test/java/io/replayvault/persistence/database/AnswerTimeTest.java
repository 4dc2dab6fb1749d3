package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AnswerTimeTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration A_MOMENT = Duration.ofMillis(2);

  @AfterEach
  void end() {
    AnswerTime.end();
  }

  @Test
  void a_thread_has_no_limit_unless_it_was_given_one() {
    assertThat(AnswerTime.left()).isEmpty();
    AnswerTime.begin(LONG);
    assertThat(AnswerTime.left()).contains(LONG);
    AnswerTime.end();
    assertThat(AnswerTime.left()).isEmpty();
  }

  @Test
  void what_is_waited_counts_and_what_lies_between_does_not() {
    AnswerTime.begin(LONG);
    pass(A_MOMENT);
    assertThat(AnswerTime.left()).contains(LONG);
    AnswerTime.waiting(() -> AnswerTime.waiting(() -> pass(A_MOMENT)));
    assertThat(AnswerTime.left().orElseThrow())
        .isLessThanOrEqualTo(LONG.minus(A_MOMENT))
        .isGreaterThan(LONG.dividedBy(2));
  }

  @Test
  void what_is_asked_lasts_while_others_are_answered_and_not_beyond() {
    AnswerTime.whileOthersAreAnswered();
    assertThat(AnswerTime.lasts()).isFalse();
    AnswerTime.begin(LONG);
    assertThat(AnswerTime.lasts()).isFalse();
    AnswerTime.whileOthersAreAnswered();
    assertThat(AnswerTime.lasts()).isTrue();
    assertThat(AnswerTime.within(LONG, AnswerTime::lasts)).isFalse();
    AnswerTime.spend();
    assertThat(AnswerTime.left()).contains(Duration.ZERO);
    assertThat(AnswerTime.lasts()).isFalse();
  }

  @Test
  void other_waits_count_meanwhile() {
    AnswerTime.begin(LONG);
    AnswerTime.whileOthersAreAnswered();
    AnswerTime.waiting(() -> pass(A_MOMENT));
    assertThat(AnswerTime.left().orElseThrow()).isLessThanOrEqualTo(LONG.minus(A_MOMENT));
  }

  @Test
  void less_than_nothing_is_never_left() {
    AnswerTime.begin(Duration.ZERO);
    AnswerTime.waiting(() -> pass(A_MOMENT));
    assertThat(AnswerTime.left()).contains(Duration.ZERO);
  }

  @Test
  void work_with_a_time_of_its_own_takes_what_it_used_from_the_thread_s() {
    AnswerTime.begin(LONG);
    assertThat(AnswerTime.within(A_MOMENT, AnswerTime::left)).contains(A_MOMENT);
    assertThat(AnswerTime.left()).contains(LONG);
    AnswerTime.within(A_MOMENT, () -> AnswerTime.waiting(() -> pass(A_MOMENT)));
    assertThat(AnswerTime.left().orElseThrow()).isLessThanOrEqualTo(LONG.minus(A_MOMENT));
  }

  @Test
  void work_apart_takes_nothing_from_the_thread_s_time() {
    AnswerTime.begin(A_MOMENT);
    assertThat(AnswerTime.apart(LONG, AnswerTime::left)).contains(LONG);
    AnswerTime.apart(LONG, () -> AnswerTime.waiting(() -> pass(A_MOMENT)));
    assertThat(AnswerTime.left()).contains(A_MOMENT);
    AnswerTime.end();
    AnswerTime.apart(LONG, AnswerTime::left);
    assertThat(AnswerTime.left()).isEmpty();
  }

  @Test
  void a_wait_that_ends_the_limit_leaves_none() {
    AnswerTime.begin(LONG);
    AnswerTime.waiting(
        () -> {
          AnswerTime.end();
          return true;
        });
    assertThat(AnswerTime.left()).isEmpty();
  }

  private static boolean pass(Duration time) {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < time.toNanos()) {
      Thread.onSpinWait();
    }
    return true;
  }
}
