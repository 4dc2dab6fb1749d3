package io.replayvault.application.password.out;

import io.replayvault.application.keys.out.SeededChance;

final class QuickPasswordHasherTest extends PasswordHasherContract {
  private final PasswordHasher hasher = new QuickPasswordHasher(new SeededChance(1));

  @Override
  protected PasswordHasher hasher() {
    return hasher;
  }
}
