package io.replayvault.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class AwaitedDatabaseTest {
  private static final String REFUSED = "08001";
  private static final String WRONG_PASSWORD = "28P01";

  private final AtomicInteger tries = new AtomicInteger();
  private final AwaitedDatabase awaited =
      new AwaitedDatabase(Duration.ofMillis(1), Duration.ofSeconds(20));

  @Test
  void a_database_that_comes_later_is_waited_for() {
    assertThat(awaited.reached(failing(3, REFUSED))).isEqualTo("reached");
    assertThat(tries).hasValue(4);
  }

  @Test
  void one_that_is_still_starting_or_changing_over_is_waited_for() {
    assertThat(awaited.reached(failing(1, "57P03"))).isEqualTo("reached");
    assertThat(awaited.reached(failing(3, "25006"))).isEqualTo("reached");
  }

  @Test
  void one_that_refuses_us_is_not_asked_again() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> awaited.reached(failing(1, WRONG_PASSWORD)));
    assertThat(tries).hasValue(1);
  }

  @Test
  void what_has_nothing_to_do_with_a_database_counts_at_once() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                awaited.reached(
                    () -> {
                      tries.incrementAndGet();
                      throw new IllegalArgumentException();
                    }));
    assertThat(tries).hasValue(1);
  }

  @Test
  void one_that_does_not_come_is_given_up() {
    AwaitedDatabase brief = new AwaitedDatabase(Duration.ofMillis(1), Duration.ofMillis(30));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> brief.reached(failing(Integer.MAX_VALUE, REFUSED)))
        .withRootCauseInstanceOf(SQLException.class);
    assertThat(tries.get()).isGreaterThan(1);
  }

  private Supplier<String> failing(int times, String state) {
    return () -> {
      if (tries.getAndIncrement() < times) {
        throw new IllegalStateException(new SQLException("away", state));
      }
      return "reached";
    };
  }
}
