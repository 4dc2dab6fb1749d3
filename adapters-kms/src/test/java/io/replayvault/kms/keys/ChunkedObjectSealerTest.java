package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.ObjectSealerContract;
import io.replayvault.application.keys.out.SeededChance;

final class ChunkedObjectSealerTest extends ObjectSealerContract {
  private final ObjectSealer sealer = new ChunkedObjectSealer(new SeededChance(1));

  @Override
  protected ObjectSealer sealer() {
    return sealer;
  }
}
