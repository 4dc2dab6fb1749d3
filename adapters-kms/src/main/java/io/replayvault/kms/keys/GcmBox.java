package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.SealBroken;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * One small sealed value: format byte, nonce, ciphertext, tag, as {@code
 * docs/formats/sealed-values.md} writes them (AES-256-GCM, NIST SP 800-38D). The associated data
 * are the format byte and the context, so that a box of one format never opens as another.
 *
 * <p><b>Promises:</b> secrecy and integrity of value and context for up to 2<sup>32</sup> boxes a
 * key. <b>Does not promise:</b> key commitment, or to hide the value's length.
 */
final class GcmBox {
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int OVERHEAD = 1 + NONCE + TAG;

  private final byte format;
  private final Chance chance;
  private final Optional<Provider> provider;

  GcmBox(byte format, Chance chance) {
    this(format, chance, Optional.empty());
  }

  /** With the cipher of that provider, whose keys others cannot use. */
  GcmBox(byte format, Chance chance, Provider provider) {
    this(format, chance, Optional.of(provider));
  }

  private GcmBox(byte format, Chance chance, Optional<Provider> provider) {
    this.format = format;
    this.chance = chance;
    this.provider = provider;
  }

  byte[] seal(SecretKey key, byte[] value, byte[] context) {
    byte[] nonce = chance.bytes(NONCE);
    byte[] box = new byte[OVERHEAD + value.length];
    box[0] = format;
    System.arraycopy(nonce, 0, box, 1, NONCE);
    try {
      cipher(Cipher.ENCRYPT_MODE, key, box, context)
          .doFinal(value, 0, value.length, box, 1 + NONCE);
      return box;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM cannot seal", e);
    }
  }

  byte[] open(SecretKey key, byte[] box, byte[] context) {
    if (box.length < OVERHEAD || box[0] != format) {
      throw new SealBroken();
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, box, context)
          .doFinal(box, 1 + NONCE, box.length - 1 - NONCE);
    } catch (AEADBadTagException e) {
      throw new SealBroken();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM cannot open", e);
    }
  }

  private Cipher cipher(int mode, SecretKey key, byte[] box, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher =
        provider.isPresent()
            ? Cipher.getInstance(TRANSFORMATION, provider.get())
            : Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG, box, 1, NONCE));
    cipher.updateAAD(new byte[] {format});
    cipher.updateAAD(context);
    return cipher;
  }
}
