package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import java.security.SecureRandom;

/**
 * {@link Chance} from the operating system's generator, by way of the JDK's {@link SecureRandom}.
 * The one class that may make one (ADR-0004).
 */
public final class SecureChance implements Chance {
  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
