package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.proof.MemoryGrowth.Life;
import io.replayvault.proof.MemoryGrowth.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** {@link MemoryGrowth} tells a leak from what nodes do besides. */
final class MemoryGrowthTest {
  private static final long EVERY = 15_000;
  private static final long SETTLING = 120_000;
  private static final long MOST = 400;
  private static final double PER_HOUR = 240;
  private static final double LEAK_PER_MINUTE = 6;

  private final Random random = new Random(20_261_128L);
  private final List<Sample> samples = new ArrayList<>();

  @Test
  void a_node_that_fills_its_caches_and_then_wavers_is_bounded() {
    live(0, 1, 30, MemoryGrowthTest::filling);
    live(1, 2, 30, MemoryGrowthTest::filling);
    assertThat(bounded()).isTrue();
  }

  @Test
  void a_planted_leak_is_found_under_the_wavering() {
    live(0, 1, 30, MemoryGrowthTest::filling);
    live(1, 2, 30, millis -> filling(millis) + LEAK_PER_MINUTE * millis / 60_000);
    assertThat(bounded()).isFalse();
    assertThat(judged().perHour()).isBetween(PER_HOUR, 2 * 60 * LEAK_PER_MINUTE);
    assertThat(judged().most()).isLessThan(MOST);
  }

  @Test
  void a_planted_leak_is_found_although_its_node_is_killed_again_and_again() {
    live(0, 1, 30, MemoryGrowthTest::filling);
    for (int life = 2; life < 8; life++) {
      live(1, life, 6, millis -> filling(millis) + LEAK_PER_MINUTE * millis / 60_000);
    }
    assertThat(bounded()).isFalse();
  }

  @Test
  void one_sample_out_of_the_ordinary_is_no_growth() {
    live(0, 1, 30, MemoryGrowthTest::filling);
    live(1, 2, 30, millis -> filling(millis) + (millis > 29 * 60_000 ? 100 : 0));
    assertThat(bounded()).isTrue();
  }

  @Test
  void what_was_too_large_once_is_not_bounded() {
    live(0, 1, 30, MemoryGrowthTest::filling);
    live(1, 2, 30, millis -> millis == 0 ? MOST + 30 : filling(millis));
    assertThat(bounded()).isFalse();
  }

  @Test
  void a_node_that_was_never_watched_for_long_enough_is_not_called_bounded() {
    live(0, 1, 30, MemoryGrowthTest::filling);
    for (int life = 2; life < 20; life++) {
      live(1, life, 2, MemoryGrowthTest::filling);
    }
    assertThat(judged().nodes()).isEqualTo(1);
    assertThat(bounded()).isFalse();
    samples.clear();
    assertThat(bounded()).isFalse();
  }

  private boolean bounded() {
    return judged().isBounded(2, MOST, PER_HOUR);
  }

  private MemoryGrowth judged() {
    return MemoryGrowth.of(samples, SETTLING);
  }

  /** From 90 MiB to 160 within two minutes, then no more. */
  private static double filling(long millis) {
    return 160 - 70 * Math.exp(-millis / 30_000.0);
  }

  private void live(int node, long pid, int minutes, LongToDoubleFunction held) {
    for (long millis = 0; millis < minutes * 60_000L; millis += EVERY) {
      double wavering = 8 * random.nextGaussian();
      samples.add(
          new Sample(
              new Life(node, pid),
              pid * 3_600_000 + millis,
              Math.round(held.applyAsDouble(millis) + wavering)));
    }
  }
}
