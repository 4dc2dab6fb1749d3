package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ToldApartTest {
  private static final Offset<Double> EXACTLY = within(1e-12);

  @Test
  void what_does_not_overlap_is_told_apart_in_either_direction() {
    double[] small = {1, 2, 3};
    double[] large = {4, 5};
    assertThat(ToldApart.area(small, large)).isEqualTo(1);
    assertThat(ToldApart.area(large, small)).isEqualTo(1);
  }

  @Test
  void equal_values_are_not_told_apart() {
    assertThat(ToldApart.area(new double[] {7, 7, 7}, new double[] {7, 7})).isEqualTo(0.5);
  }

  @Test
  void pairs_are_counted_one_by_one() {
    // Of six pairs 3 is larger in two; 2 is larger in one and equal in one.
    double[] a = {1, 2, 3};
    double[] b = {2, 1.5};
    assertThat(ToldApart.area(a, b)).isCloseTo(3.5 / 6, EXACTLY);
  }

  @Test
  void samples_of_one_source_are_close_to_a_half() {
    Random random = new Random(11);
    double[] a = IntStream.range(0, 2_000).mapToDouble(i -> random.nextGaussian()).toArray();
    double[] b = IntStream.range(0, 2_000).mapToDouble(i -> random.nextGaussian()).toArray();
    assertThat(ToldApart.area(a, b)).isBetween(0.5, 0.53);
  }
}
