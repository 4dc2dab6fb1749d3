package io.replayvault.kms.password;

/**
 * What one hash costs (RFC 9106 section 3.1).
 *
 * @param memoryKib memory in KiB, 8 × parallelism to {@value #MOST_MEMORY_KIB}
 * @param passes passes over it, 1 to {@value #MOST_PASSES}
 * @param parallelism lanes, 1 to {@value #MOST_PARALLELISM}; computed one after another
 */
public record Argon2Cost(int memoryKib, int passes, int parallelism) {
  /**
   * 64 MiB and three passes, as RFC 9106 section 4 recommends second, in one lane since lanes are
   * computed one after another here. Measured at 0.23 s of processor time on a machine of 2026,
   * four times the least that OWASP's Password Storage Cheat Sheet asks for. The floor of {@link
   * Argon2Calibration}.
   */
  public static final Argon2Cost USUAL = new Argon2Cost(65_536, 3, 1);

  /**
   * The most memory that a hash may ask for: 256 MiB, so that a planted one cannot eat the heap.
   */
  static final int MOST_MEMORY_KIB = 262_144;

  static final int MOST_PASSES = 10;
  static final int MOST_PARALLELISM = 4;

  public Argon2Cost {
    requireWithin("parallelism", parallelism, 1, MOST_PARALLELISM);
    requireWithin("passes", passes, 1, MOST_PASSES);
    requireWithin("memory in KiB", memoryKib, 8 * parallelism, MOST_MEMORY_KIB);
  }

  /** Whether this asks an attacker for more memory or more passes than the other. */
  boolean isMoreThan(Argon2Cost other) {
    return memoryKib > other.memoryKib || passes > other.passes;
  }

  private static void requireWithin(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "Argon2 " + what + " is " + least + " to " + most + ", not " + value);
    }
  }
}
