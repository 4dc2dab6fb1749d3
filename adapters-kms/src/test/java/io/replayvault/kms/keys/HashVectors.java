package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * HMAC-SHA-256 by {@link HmacKeyedHash}, whole and in parts; HMAC-SHA-512 and HKDF over it by the
 * JDK's call that {@link ChunkKeys} makes. That the product expands as these do is what {@link
 * ChunkedVectors} looks at.
 */
final class HashVectors {
  private static final String HMAC = "HmacSHA512";
  private static final int HASH_BYTES = 64;

  private HashVectors() {}

  /** Tags of half the length are compared with the beginning of ours. */
  static boolean hmacSha256Agrees(WycheproofVector vector) {
    HmacKeyedHash hash = new HmacKeyedHash();
    byte[] message = vector.bytes("msg");
    KeyedHash.Running running = hash.start(secret(vector, "key"));
    for (int at = 0; at < message.length; at++) {
      running.update(message, at, 1);
    }
    return vector.allows(beginsWithTag(hash.of(secret(vector, "key"), message), vector))
        && vector.allows(beginsWithTag(running.finish(), vector));
  }

  static boolean hmacSha512Agrees(WycheproofVector vector) throws GeneralSecurityException {
    Mac mac = mac(RevealedKeys.keyOf(secret(vector, "key"), HMAC));
    return vector.allows(beginsWithTag(mac.doFinal(vector.bytes("msg")), vector));
  }

  /** What can be derived at all: the product always asks for 76 bytes. */
  static boolean hkdfApplies(WycheproofVector vector) {
    return vector.number("size") <= 255 * HASH_BYTES;
  }

  static boolean hkdfSha512Agrees(WycheproofVector vector) throws GeneralSecurityException {
    byte[] salt = vector.bytes("salt");
    byte[] extracting = salt.length > 0 ? salt : new byte[HASH_BYTES];
    byte[] extracted =
        mac(RevealedKeys.keyOf(SecretBytes.copyOf(extracting), HMAC)).doFinal(vector.bytes("ikm"));
    SecretKey key = RevealedKeys.keyOf(SecretBytes.copyOf(extracted), HMAC);
    return vector.allows(
        Arrays.equals(
            expand(key, vector.bytes("info"), vector.number("size")), vector.bytes("okm")));
  }

  /** RFC 5869 section 2.3. */
  static byte[] expand(SecretKey key, byte[] info, int length) throws GeneralSecurityException {
    Mac mac = mac(key);
    int blocks = (length + HASH_BYTES - 1) / HASH_BYTES;
    ByteBuffer whole = ByteBuffer.allocate(blocks * HASH_BYTES);
    byte[] block = new byte[0];
    for (int number = 1; number <= blocks; number++) {
      mac.update(block);
      mac.update(info);
      mac.update((byte) number);
      block = mac.doFinal();
      whole.put(block);
    }
    return Arrays.copyOf(whole.array(), length);
  }

  private static Mac mac(SecretKey key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(key);
    return mac;
  }

  private static boolean beginsWithTag(byte[] code, WycheproofVector vector) {
    byte[] tag = vector.bytes("tag");
    return Arrays.equals(Arrays.copyOf(code, tag.length), tag);
  }

  private static SecretBytes secret(WycheproofVector vector, String field) {
    return SecretBytes.copyOf(vector.bytes(field));
  }
}
