package io.replayvault.kms.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Argon2CalibrationTest {
  private static final Duration TARGET = Duration.ofMillis(240);

  @ParameterizedTest
  @CsvSource({"10000,3", "240,3", "181,3", "180,4", "120,6", "72,10", "1,10", "0,10"})
  void as_many_passes_as_fit_and_never_fewer_than_the_floor_or_beyond_the_bounds(
      long millis, int passes) {
    Argon2Cost cost = Argon2Calibration.costFor(TARGET, floor -> millis * 1_000_000);
    assertThat(cost).isEqualTo(new Argon2Cost(65_536, passes, 1));
  }

  @Test
  void a_first_hash_on_a_cold_machine_does_not_count_against_it() {
    Iterator<Long> measured = List.of(900_000_000L, 120_000_000L).iterator();
    assertThat(Argon2Calibration.costFor(TARGET, floor -> measured.next()).passes()).isEqualTo(6);
  }

  @Test
  void this_machine_gets_the_floor_or_more() {
    Argon2Cost cost = Argon2Calibration.ofThisMachine();
    assertThat(cost.memoryKib()).isEqualTo(Argon2Cost.USUAL.memoryKib());
    assertThat(cost.passes()).isBetween(Argon2Cost.USUAL.passes(), Argon2Cost.MOST_PASSES);
  }
}
