package io.replayvault.domain.audit.export;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Follows the numbers of records: 1, 2, 3 and so on. What is left out may still come, out of its
 * order.
 */
final class Numbering {
  private static final int MOST_HOLES = 1_000;

  /** Numbers that were left out, by the first of each stretch. */
  private final TreeMap<Long, Long> holes = new TreeMap<>();

  private long highest;
  private long latest;
  private boolean whole = true;

  /** Takes the next number; answers what is wrong with it, if it is known yet. */
  Optional<Finding> next(long number) {
    long before = latest;
    latest = number;
    if (number == highest + 1) {
      highest = number;
      return Optional.empty();
    }
    whole = false;
    if (number > highest) {
      leaveOut(highest + 1, number - 1);
      highest = number;
      return Optional.empty();
    }
    return Optional.of(
        isTakenOutOfHole(number) ? Finding.outOfOrder(number, before) : Finding.repeated(number));
  }

  /** Whether every number came in its order. */
  boolean isWhole() {
    return whole;
  }

  /** The highest number that came. */
  long highest() {
    return highest;
  }

  /** The number that is expected next. */
  long expected() {
    return highest + 1;
  }

  /** What was left out and never came, from the first to the last of each stretch. */
  Map<Long, Long> leftOut() {
    return holes;
  }

  private void leaveOut(long first, long last) {
    if (holes.size() < MOST_HOLES) {
      holes.put(first, last);
    }
  }

  private boolean isTakenOutOfHole(long number) {
    Map.Entry<Long, Long> hole = holes.floorEntry(number);
    if (hole == null || hole.getValue() < number) {
      return false;
    }
    holes.remove(hole.getKey());
    if (hole.getKey() < number) {
      holes.put(hole.getKey(), number - 1);
    }
    if (number < hole.getValue()) {
      leaveOut(number + 1, hole.getValue());
    }
    return true;
  }
}
