package io.replayvault.kms.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A planted fault: seals as the product does, and opens without looking at the chunks' tags
 * (AES-CTR is AES-GCM without them). The header and the commitment are still checked.
 */
final class UncheckedObjectSealer implements ObjectSealer {
  private static final int PREFIX = 62;
  private static final int BOX = 16_400;

  private final ObjectSealer good;

  UncheckedObjectSealer(Chance chance) {
    this.good = new ChunkedObjectSealer(chance);
  }

  @Override
  public void seal(InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
      throws IOException {
    good.seal(plain, sealed, key, context);
  }

  @Override
  public InputStream openPart(
      SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
      throws IOException {
    return good.openPart(sealed, key, context, from, length);
  }

  @Override
  public InputStream open(InputStream sealed, SecretBytes key, SealingContext context) {
    try {
      byte[] all = sealed.readAllBytes();
      if (all.length < PREFIX || !Arrays.equals(all, 0, 6, "RVSO\1\1".getBytes(US_ASCII), 0, 6)) {
        throw new SealBroken();
      }
      byte[] okm = derived(Arrays.copyOfRange(all, 6, 30), key, context);
      if (!Arrays.equals(all, 30, PREFIX, okm, 44, 76)) {
        throw new SealBroken();
      }
      return new ByteArrayInputStream(decrypted(all, okm));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decrypted(byte[] all, byte[] okm) throws GeneralSecurityException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (int at = PREFIX; at < all.length; at += BOX) {
      int chunk = (at - PREFIX) / BOX;
      byte[] counter = Arrays.copyOf(Arrays.copyOfRange(okm, 32, 44), 16);
      counter[11] ^= (byte) chunk;
      counter[15] = 2;
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(okm, 0, 32, "AES"), new IvParameterSpec(counter));
      int length = Math.min(BOX, all.length - at) - 16;
      plain.writeBytes(cipher.doFinal(all, at, Math.max(length, 0)));
    }
    return plain.toByteArray();
  }

  private static byte[] derived(byte[] salt, SecretBytes key, SealingContext context)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(key.bytes(Reveal.secrets()), "HmacSHA512"));
    byte[] okm = new byte[0];
    byte[] block = new byte[0];
    for (byte number = 1; number <= 2; number++) {
      mac.update(block);
      mac.update("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0".getBytes(US_ASCII));
      mac.update(salt);
      mac.update("RVSO\1\1".getBytes(US_ASCII));
      mac.update(context.bytes());
      mac.update(number);
      block = mac.doFinal();
      byte[] longer = Arrays.copyOf(okm, okm.length + block.length);
      System.arraycopy(block, 0, longer, okm.length, block.length);
      okm = longer;
    }
    return okm;
  }
}
