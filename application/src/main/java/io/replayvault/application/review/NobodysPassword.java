package io.replayvault.application.review;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.util.Base64;

/** A hash that no password opens: the one it is of is forgotten here. */
final class NobodysPassword {
  private static final int BYTES = 32;

  private final PasswordHasher hasher;
  private final Chance chance;

  NobodysPassword(PasswordHasher hasher, Chance chance) {
    this.hasher = hasher;
    this.chance = chance;
  }

  PasswordHash hash() {
    byte[] random = chance.bytes(BYTES);
    return hasher.hash(PlainPassword.of(Base64.getEncoder().encodeToString(random)));
  }
}
