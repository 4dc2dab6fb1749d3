package io.replayvault.application.keys.out;

final class SimpleValueSealerTest extends ValueSealerContract {
  private final ValueSealer sealer = new SimpleValueSealer(new SeededChance(1));

  @Override
  protected ValueSealer sealer() {
    return sealer;
  }
}
