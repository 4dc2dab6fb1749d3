package io.replayvault.proof;

import java.util.Arrays;

/**
 * How well two kinds of samples can be told apart by their size alone: the area under the curve of
 * the best classifier that looks at one value, by ranks (Mann and Whitney).
 */
final class ToldApart {
  private ToldApart() {}

  /**
   * The share of pairs that the better of the two guesses gets right, "larger is {@code a}" or
   * "larger is {@code b}": from 0.5 for no difference to 1; ties count half.
   */
  static double area(double[] a, double[] b) {
    double[] sorted = b.clone();
    Arrays.sort(sorted);
    double larger = 0;
    for (double value : a) {
      int below = firstAtLeast(sorted, value);
      int upTo = firstAtLeast(sorted, Math.nextUp(value));
      larger += below + (upTo - below) / 2.0;
    }
    double area = larger / ((double) a.length * b.length);
    return Math.max(area, 1 - area);
  }

  private static int firstAtLeast(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
