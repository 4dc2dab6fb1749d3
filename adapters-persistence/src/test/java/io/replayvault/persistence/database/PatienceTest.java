package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PatienceTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  void there_are_so_many_tries_and_no_more() {
    Patience three = new Patience(3, SHORT, SHORT, HOUR);
    long now = System.nanoTime();
    assertThat(three.pause(1, now)).isTrue();
    assertThat(three.pause(2, now)).isTrue();
    assertThat(three.pause(3, now)).isFalse();
    assertThat(Patience.NONE.pause(1, now)).isFalse();
  }

  @Test
  void no_try_begins_after_the_time_is_over() {
    Patience brief = new Patience(9, SHORT, SHORT, Duration.ofSeconds(2));
    long now = System.nanoTime();
    assertThat(brief.pause(1, now)).isTrue();
    assertThat(brief.pause(1, now - Duration.ofSeconds(3).toNanos())).isFalse();
    assertThat(new Patience(9, HOUR, HOUR, Duration.ofSeconds(2)).pause(1, now)).isFalse();
  }

  @Test
  void who_is_told_to_stop_does_not_wait() {
    Thread.currentThread().interrupt();
    assertThat(new Patience(9, SHORT, SHORT, HOUR).pause(1, System.nanoTime())).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
