package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.application.keys.out.ValueSealerContract;

final class GcmValueSealerTest extends ValueSealerContract {
  private final ValueSealer sealer = new GcmValueSealer(new SeededChance(1));

  @Override
  protected ValueSealer sealer() {
    return sealer;
  }
}
