package io.replayvault.application.keys.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Chance} promises. That nobody can predict it, no test can show. */
public abstract class ChanceContract {
  /** The chance under test. */
  protected abstract Chance chance();

  @Test
  void as_many_bytes_come_as_were_asked_for() {
    for (int length : new int[] {0, 1, 12, 16, 24, 32, 4096}) {
      assertThat(chance().bytes(length)).hasSize(length);
    }
  }

  @Test
  void bytes_drawn_at_the_same_time_are_fresh() {
    Chance chance = chance();
    long distinct =
        IntStream.range(0, 10_000)
            .parallel()
            .mapToObj(draw -> HexFormat.of().formatHex(chance.bytes(16)))
            .distinct()
            .count();
    assertThat(distinct).isEqualTo(10_000);
  }
}
