package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Arrays;

/** Lets the JDK's key pair generators draw from {@link Chance}. */
final class ChanceRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  ChanceRandom(Chance chance) {
    super(new Source(chance), null);
  }

  private static final class Source extends SecureRandomSpi {
    private static final long serialVersionUID = 1L;
    private final transient Chance chance;

    Source(Chance chance) {
      this.chance = chance;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // Chance takes no seed: it needs none.
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      byte[] drawn = chance.bytes(bytes.length);
      System.arraycopy(drawn, 0, bytes, 0, bytes.length);
      Arrays.fill(drawn, (byte) 0);
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      return chance.bytes(length);
    }
  }
}
