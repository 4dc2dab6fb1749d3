package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.keys.SecretBytes;

/** {@link ValueSealer} by AES-256-GCM boxes of format 1. */
public final class GcmValueSealer implements ValueSealer {
  private static final byte FORMAT = 0x01;
  private static final int LONGEST = 65_536;

  private final GcmBox box;

  public GcmValueSealer(Chance chance) {
    this.box = new GcmBox(FORMAT, chance);
  }

  @Override
  public byte[] seal(SecretBytes key, byte[] value, byte[] context) {
    if (value.length > LONGEST) {
      throw new IllegalArgumentException(
          "a sealed value has at most " + LONGEST + " bytes, not " + value.length);
    }
    return box.seal(RevealedKeys.aes(key), value, context);
  }

  @Override
  public byte[] open(SecretBytes key, byte[] sealed, byte[] context) {
    return box.open(RevealedKeys.aes(key), sealed, context);
  }
}
