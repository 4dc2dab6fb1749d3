package io.replayvault.kms.password;

import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import java.util.function.ToLongFunction;

/**
 * Finds at a node's start what a hash may cost on its machine: as many passes as fit into the
 * target, never fewer than {@link Argon2Cost#USUAL} has. Memory stays, since heaps are planned by
 * it. A machine that is busy at its start gets the floor.
 */
public final class Argon2Calibration {
  /**
   * So long a hash takes when nothing else is going on. On a server under full load it takes many
   * times that, and people still have to get in.
   */
  public static final Duration TARGET = Duration.ofMillis(100);

  private static final Argon2Cost FLOOR = Argon2Cost.USUAL;

  private Argon2Calibration() {}

  /** The cost for this machine; takes two hashes of the floor's cost, about half a second. */
  public static Argon2Cost ofThisMachine() {
    return costFor(TARGET, Argon2Calibration::nanosOf);
  }

  /**
   * The cost for a machine that takes so long for one hash.
   *
   * @param nanos measures a hash of that cost; the better of two tries counts, since the first one
   *     runs before the machine is warm
   */
  static Argon2Cost costFor(Duration target, ToLongFunction<Argon2Cost> nanos) {
    long best = Math.min(nanos.applyAsLong(FLOOR), nanos.applyAsLong(FLOOR));
    long onePass = Math.max(1, best / FLOOR.passes());
    long passes = target.toNanos() / onePass;
    return new Argon2Cost(
        FLOOR.memoryKib(),
        (int) Math.clamp(passes, FLOOR.passes(), Argon2Cost.MOST_PASSES),
        FLOOR.parallelism());
  }

  private static long nanosOf(Argon2Cost cost) {
    PlainPassword nobodys = PlainPassword.of("of nobody 0");
    long start = System.nanoTime();
    Argon2Password.hash(nobodys, cost, new byte[16], 32);
    return System.nanoTime() - start;
  }
}
