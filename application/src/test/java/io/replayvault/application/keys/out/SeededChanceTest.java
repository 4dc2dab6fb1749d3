package io.replayvault.application.keys.out;

final class SeededChanceTest extends ChanceContract {
  private final Chance chance = new SeededChance(1);

  @Override
  protected Chance chance() {
    return chance;
  }
}
