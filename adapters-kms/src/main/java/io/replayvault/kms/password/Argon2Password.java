package io.replayvault.kms.password;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.password.PlainPassword;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The one place of this package where a password is read: it goes through Argon2id at once. */
final class Argon2Password {
  private Argon2Password() {}

  static byte[] hash(PlainPassword password, Argon2Cost cost, byte[] salt, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.passes())
            .withParallelism(cost.parallelism())
            .withSalt(salt)
            .build());
    byte[] utf8 = password.utf8(Reveal.secrets());
    try {
      byte[] hash = new byte[length];
      generator.generateBytes(utf8, hash);
      return hash;
    } finally {
      Arrays.fill(utf8, (byte) 0);
    }
  }
}
