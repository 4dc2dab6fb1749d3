package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** {@link ValueSealer} for application tests: AES-256-GCM, nonce first. Real, but no format. */
public final class SimpleValueSealer implements ValueSealer {
  private static final int NONCE = 12;

  private final Chance chance;

  public SimpleValueSealer(Chance chance) {
    this.chance = chance;
  }

  @Override
  public byte[] seal(SecretBytes key, byte[] value, byte[] context) {
    if (value.length > 65_536) {
      throw new IllegalArgumentException("a value of " + value.length + " bytes");
    }
    return sealed(key, value, context);
  }

  byte[] sealed(SecretBytes key, byte[] value, byte[] context) {
    byte[] nonce = chance.bytes(NONCE);
    try {
      byte[] box = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(value);
      byte[] sealed = new byte[NONCE + box.length];
      System.arraycopy(nonce, 0, sealed, 0, NONCE);
      System.arraycopy(box, 0, sealed, NONCE, box.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] open(SecretBytes key, byte[] sealed, byte[] context) {
    if (sealed.length < NONCE) {
      throw new SealBroken();
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, sealed, context)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (AEADBadTagException e) {
      throw new SealBroken();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, SecretBytes key, byte[] nonce, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(key.bytes(Reveal.secrets()), "AES"),
        new GCMParameterSpec(128, nonce, 0, NONCE));
    cipher.updateAAD(context);
    return cipher;
  }
}
