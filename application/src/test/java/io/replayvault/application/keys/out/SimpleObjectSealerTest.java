package io.replayvault.application.keys.out;

final class SimpleObjectSealerTest extends ObjectSealerContract {
  @Override
  protected ObjectSealer sealer() {
    return new SimpleObjectSealer(new SeededChance(1));
  }
}
