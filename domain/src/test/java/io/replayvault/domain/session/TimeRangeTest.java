package io.replayvault.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeRangeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 10, 10, 20, true",
    "0, 10, 11, 20, false",
    "10, 20, 0, 9, false",
    "10, 20, 0, 10, true",
    "0, 100, 40, 50, true",
    "40, 50, 0, 100, true",
    "5, 5, 5, 5, true",
  })
  void two_ranges_touch_if_they_share_an_instant(long a, long b, long c, long d, boolean touch) {
    assertThat(range(a, b).touches(range(c, d))).isEqualTo(touch);
    assertThat(range(c, d).touches(range(a, b))).isEqualTo(touch);
  }

  @Test
  void may_be_a_moment_but_not_end_before_it_begins() {
    assertThat(range(3, 3).length()).isZero();
    assertThat(range(3, 5).length()).isEqualTo(Duration.ofSeconds(2));
    assertThatThrownBy(() -> range(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 20, 30, 0-10",
    "0, 10, 3, 5, 0-3 5-10",
    "0, 10, 0, 5, 5-10",
    "0, 10, 5, 20, 0-5",
    "3, 5, 0, 10, ''",
    "0, 10, 10, 20, 0-10"
  })
  void what_lies_outside_another_is_left(long a, long b, long c, long d, String left) {
    assertThat(
            range(a, b)
                .minus(range(c, d))
                .map(r -> r.from().getEpochSecond() + "-" + r.to().getEpochSecond())
                .collect(Collectors.joining(" ")))
        .isEqualTo(left);
  }

  @Test
  void holds_its_first_instant_and_not_its_end() {
    assertThat(range(3, 5).holds(Instant.ofEpochSecond(3))).isTrue();
    assertThat(range(3, 5).holds(Instant.ofEpochSecond(5))).isFalse();
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }
}
