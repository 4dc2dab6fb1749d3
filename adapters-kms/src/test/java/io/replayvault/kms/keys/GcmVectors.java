package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/**
 * AES-256-GCM. A vector with associated data is a {@link GcmBox} whose format byte is the first of
 * them; one without is opened and sealed by the JDK as {@link ChunkKeys} calls it.
 */
final class GcmVectors {
  private static final int NONCE_BITS = 96;
  private static final int KEY_BITS = 256;
  private static final int TAG_BITS = 128;

  private GcmVectors() {}

  /** The only lengths that the product uses. */
  static boolean apply(WycheproofVector vector) {
    return vector.groupNumber("keySize") == KEY_BITS
        && vector.groupNumber("ivSize") == NONCE_BITS
        && vector.groupNumber("tagSize") == TAG_BITS;
  }

  /** Opened, and if it opens sealed again: both as the vector has it. */
  static boolean agrees(WycheproofVector vector) throws GeneralSecurityException {
    return vector.allows(vector.bytes("aad").length > 0 ? isGoodBox(vector) : isGoodChunk(vector));
  }

  /** A planted fault: the tag is not looked at (AES-CTR is AES-GCM without it). */
  static boolean agreesWithoutTag(WycheproofVector vector) throws GeneralSecurityException {
    byte[] counter = Arrays.copyOf(vector.bytes("iv"), 16);
    counter[15] = 2;
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key(vector), new IvParameterSpec(counter));
    return vector.allows(Arrays.equals(cipher.doFinal(vector.bytes("ct")), vector.bytes("msg")));
  }

  private static boolean isGoodBox(WycheproofVector vector) {
    byte[] aad = vector.bytes("aad");
    byte[] context = Arrays.copyOfRange(aad, 1, aad.length);
    GcmBox box = new GcmBox(aad[0], length -> vector.bytes("iv"));
    byte[] whole = joined(new byte[] {aad[0]}, vector.bytes("iv"), sealed(vector));
    try {
      byte[] opened = box.open(key(vector), whole, context);
      return Arrays.equals(opened, vector.bytes("msg"))
          && Arrays.equals(box.seal(key(vector), opened, context), whole);
    } catch (SealBroken refused) {
      return false;
    }
  }

  private static boolean isGoodChunk(WycheproofVector vector) throws GeneralSecurityException {
    byte[] sealed = sealed(vector);
    try {
      byte[] opened = called(Cipher.DECRYPT_MODE, vector, sealed);
      return Arrays.equals(opened, vector.bytes("msg"))
          && Arrays.equals(called(Cipher.ENCRYPT_MODE, vector, opened), sealed);
    } catch (AEADBadTagException refused) {
      return false;
    }
  }

  private static byte[] called(int mode, WycheproofVector vector, byte[] from)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(vector), new GCMParameterSpec(TAG_BITS, vector.bytes("iv")));
    byte[] to = new byte[cipher.getOutputSize(from.length)];
    return Arrays.copyOf(to, cipher.doFinal(from, 0, from.length, to, 0));
  }

  private static SecretKey key(WycheproofVector vector) {
    return RevealedKeys.aes(SecretBytes.copyOf(vector.bytes("key")));
  }

  private static byte[] sealed(WycheproofVector vector) {
    return joined(vector.bytes("ct"), vector.bytes("tag"));
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer whole = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
    for (byte[] part : parts) {
      whole.put(part);
    }
    return whole.array();
  }
}
