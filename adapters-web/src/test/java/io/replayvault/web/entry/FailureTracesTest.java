package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.HandClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FailureTracesTest {
  private final HandClock clock = new HandClock(Instant.EPOCH);
  private final FailureTraces traces = new FailureTraces(clock);

  @Test
  void of_each_kind_one_in_ten_seconds_is_traced() {
    assertThat(traces.isDue("a")).isTrue();
    clock.move(Duration.ofSeconds(9));
    assertThat(traces.isDue("a")).isFalse();
    assertThat(traces.isDue("b")).isTrue();
    clock.move(Duration.ofSeconds(1));
    assertThat(traces.isDue("a")).isTrue();
    clock.move(Duration.ofMillis(1));
    assertThat(traces.isDue("a")).isFalse();
  }

  @Test
  void a_kind_is_told_by_classes_and_never_by_words() {
    assertThat(FailureTraces.kind(new IllegalStateException("Jane", new IOException("Doe"))))
        .isEqualTo("IllegalStateException < IOException");
  }

  @Test
  void causes_that_go_in_a_circle_come_to_an_end() {
    Exception one = new Exception();
    Exception other = new RuntimeException(one);
    one.initCause(other);
    assertThat(FailureTraces.kind(one)).isEqualTo("Exception < RuntimeException");
  }

  @Test
  void kinds_without_end_do_not_fill_the_memory() {
    for (int kind = 0; kind < 10_000; kind++) {
      assertThat(traces.isDue("kind " + kind)).isTrue();
    }
  }
}
