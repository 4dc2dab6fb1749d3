package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.SealBroken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The message key, base nonce and commitment of one chunked message, derived from an input key, a
 * salt and a context by HKDF-Expand with SHA-512 (RFC 5869 section 2.3;
 * c2sp.org/chunked-encryption, Key derivation), and the cipher under that key. Used by one thread.
 */
final class ChunkKeys {
  /** Length of the salt in bytes. */
  static final int SALT = 24;

  /** Length of the commitment in bytes. */
  static final int COMMITMENT = 32;

  /** Length of the tag that ends each chunk, in bytes. */
  static final int TAG = 16;

  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final byte[] LABEL =
      "c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0".getBytes(StandardCharsets.US_ASCII);

  private final SecretKey key;
  private final byte[] baseNonce;
  private final byte[] commitment;
  private final Cipher cipher;

  private ChunkKeys(byte[] derived) throws GeneralSecurityException {
    this.key = new SecretKeySpec(derived, 0, KEY, "AES");
    this.baseNonce = Arrays.copyOfRange(derived, KEY, KEY + NONCE);
    this.commitment = Arrays.copyOfRange(derived, KEY + NONCE, KEY + NONCE + COMMITMENT);
    this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
  }

  /** Derives them; the input key is one that {@link RevealedKeys#keyOf} made for HMAC-SHA-512. */
  static ChunkKeys derive(SecretKey inputKey, byte[] salt, byte[] context) {
    byte[] first = new byte[0];
    byte[] second = new byte[0];
    byte[] derived = new byte[0];
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(inputKey);
      first = block(mac, new byte[0], salt, context, 1);
      second = block(mac, first, salt, context, 2);
      derived = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, derived, first.length, second.length);
      return new ChunkKeys(derived);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF cannot derive", e);
    } finally {
      Arrays.fill(first, (byte) 0);
      Arrays.fill(second, (byte) 0);
      Arrays.fill(derived, (byte) 0);
    }
  }

  private static byte[] block(Mac mac, byte[] previous, byte[] salt, byte[] context, int number) {
    mac.update(previous);
    mac.update(LABEL);
    mac.update(salt);
    mac.update(context);
    mac.update((byte) number);
    return mac.doFinal();
  }

  /** The 32 bytes that tie the message to this key, salt and context. */
  byte[] commitment() {
    return commitment.clone();
  }

  /** Whether the message names these keys; in constant time. */
  boolean areCommittedBy(byte[] stated) {
    return MessageDigest.isEqual(commitment, stated);
  }

  /** Seals a chunk into {@code sealed}, tag at its end; answers the length written. */
  int seal(long number, byte[] plain, int length, byte[] sealed) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, nonce(number));
      return cipher.doFinal(plain, 0, length, sealed, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM cannot seal", e);
    }
  }

  /** Opens a chunk into {@code plain}, once its tag was found right; answers the length written. */
  int open(long number, byte[] sealed, int length, byte[] plain) {
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, nonce(number));
      return cipher.doFinal(sealed, 0, length, plain, 0);
    } catch (AEADBadTagException e) {
      throw new SealBroken();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM cannot open", e);
    }
  }

  private GCMParameterSpec nonce(long number) {
    byte[] nonce = baseNonce.clone();
    for (int i = 0; i < Long.BYTES; i++) {
      nonce[NONCE - 1 - i] ^= (byte) (number >>> (8 * i));
    }
    return new GCMParameterSpec(8 * TAG, nonce);
  }
}
