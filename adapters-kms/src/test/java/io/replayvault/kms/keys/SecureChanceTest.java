package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.ChanceContract;

final class SecureChanceTest extends ChanceContract {
  private final Chance chance = new SecureChance();

  @Override
  protected Chance chance() {
    return chance;
  }
}
