package io.replayvault.application.keys.out;

import java.util.Random;

/** {@link Chance} that a test can repeat: the same seed gives the same bytes. */
public final class SeededChance implements Chance {
  private final Random random;

  public SeededChance(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public synchronized byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
