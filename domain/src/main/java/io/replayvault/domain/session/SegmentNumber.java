package io.replayvault.domain.session;

/**
 * A segment's place in its session, counted from 0 by the recorder.
 *
 * @param value 0 to 999,999
 */
public record SegmentNumber(int value) implements Comparable<SegmentNumber> {
  /** The largest number. */
  public static final int LARGEST = 999_999;

  public SegmentNumber {
    if (value < 0 || value > LARGEST) {
      throw new IllegalArgumentException("a segment's number is 0 to 999999: " + value);
    }
  }

  @Override
  public int compareTo(SegmentNumber other) {
    return Integer.compare(value, other.value);
  }
}
