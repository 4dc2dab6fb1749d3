package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.access.LockoutPolicy.Mode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LockoutPolicyTest {
  @Test
  void five_guesses_lock_unless_something_else_was_chosen() {
    assertThat(LockoutPolicy.USUAL).isEqualTo(new LockoutPolicy(5, Mode.LOCK));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 2, 11})
  void a_threshold_that_never_or_hardly_locks_is_refused(int threshold) {
    assertThatThrownBy(() -> new LockoutPolicy(threshold, Mode.LOCK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("" + threshold);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 5, 6, 1_000_000})
  void no_wait_opens_a_lock(int guesses) {
    assertThat(LockoutPolicy.USUAL.waitAfter(guesses)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5,PT1M", "6,PT2M", "7,PT4M", "8,PT8M", "9,PT15M", "14,PT15M"})
  void waits_double_up_to_a_quarter_of_an_hour(int guesses, Duration wait) {
    assertThat(new LockoutPolicy(5, Mode.GROWING_DELAY).waitAfter(guesses)).contains(wait);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 16, Integer.MAX_VALUE})
  void after_three_times_the_threshold_no_wait_helps(int guesses) {
    assertThat(new LockoutPolicy(5, Mode.GROWING_DELAY).waitAfter(guesses)).isEmpty();
  }

  @Test
  void before_the_threshold_there_is_no_wait() {
    assertThat(new LockoutPolicy(5, Mode.GROWING_DELAY).waitAfter(4)).isEmpty();
  }
}
