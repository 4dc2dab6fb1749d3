package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A planted fault: seals as the product does, and opens without looking at the tag. */
final class UncheckedValueSealer implements ValueSealer {
  private final ValueSealer good = new GcmValueSealer(new SecureChance());

  @Override
  public byte[] seal(SecretBytes key, byte[] value, byte[] context) {
    return good.seal(key, value, context);
  }

  @Override
  public byte[] open(SecretBytes key, byte[] sealed, byte[] context) {
    if (sealed.length < 29 || sealed[0] != 1) {
      throw new SealBroken();
    }
    byte[] counter = Arrays.copyOf(Arrays.copyOfRange(sealed, 1, 13), 16);
    counter[15] = 2;
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key.bytes(Reveal.secrets()), "AES"),
          new IvParameterSpec(counter));
      return cipher.doFinal(sealed, 13, sealed.length - 29);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
