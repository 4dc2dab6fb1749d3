package io.replayvault.proof;

import java.time.Duration;
import java.util.List;

/**
 * A rotation that has ended.
 *
 * @param keys object keys there were
 * @param sampled of which so many are known byte for byte
 * @param rewrapped keys wrapped anew
 * @param took how long that took
 * @param ours processor time of this process
 * @param theirs processor time of the database
 * @param statements sent
 * @param commits sent
 * @param faults what is not as it has to be
 */
record RotatedKeys(
    int keys,
    int sampled,
    long rewrapped,
    Duration took,
    Duration ours,
    Duration theirs,
    long statements,
    long commits,
    List<String> faults) {
  /** A page of 500 is read and replaced by a statement each. */
  private static final int STATEMENTS_A_THOUSAND = 5;

  /** For the master keys, the account's keys and the last look. */
  private static final int STATEMENTS_ASIDE = 60;

  long mostStatements() {
    return STATEMENTS_ASIDE + (long) STATEMENTS_A_THOUSAND * keys / 1_000;
  }

  String pace() {
    double seconds = took.toNanos() / 1e9;
    return "%.2f minutes, %.0f keys a second".formatted(seconds / 60, keys / seconds);
  }

  String calls() {
    return "%.1f statements, %.1f commits"
        .formatted(statements * 1_000.0 / keys, commits * 1_000.0 / keys);
  }

  /** What took how much of the time, and which of it the most. */
  String bound() {
    return "ours %.1f s, PostgreSQL's %.1f s, else %.1f s: bound by %s"
        .formatted(ours.toMillis() / 1e3, theirs.toMillis() / 1e3, rest().toMillis() / 1e3, most());
  }

  private String most() {
    if (rest().compareTo(ours) > 0 && rest().compareTo(theirs) > 0) {
      return "the disc, or what else the machine does";
    }
    return ours.compareTo(theirs) > 0
        ? "this process's processor time"
        : "PostgreSQL's processor time";
  }

  private Duration rest() {
    Duration rest = took.minus(ours).minus(theirs);
    return rest.isNegative() ? Duration.ZERO : rest;
  }
}
