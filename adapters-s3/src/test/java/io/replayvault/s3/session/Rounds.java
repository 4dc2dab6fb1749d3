package io.replayvault.s3.session;

import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Races that a server loses only now and then. */
final class Rounds {
  private Rounds() {}

  /** Whether one of at most so many rounds has not exactly one winner. */
  static boolean untilNotOne(int rounds, IntSupplier winners) {
    return IntStream.range(0, rounds).anyMatch(round -> winners.getAsInt() != 1);
  }
}
