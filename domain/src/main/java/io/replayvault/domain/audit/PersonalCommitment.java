package io.replayvault.domain.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * HMAC-SHA-256 (RFC 2104) of a record's personal parts under a key that is that record's alone.
 *
 * <p><b>Promises:</b> whoever has parts and key sees that they are those which were recorded; once
 * the key is destroyed nobody can try out what they may have been. <b>Does not promise:</b>
 * anything while the key is known.
 */
public final class PersonalCommitment {
  /** Length in bytes. */
  public static final int BYTES = 32;

  private static final int BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final byte[] bytes;

  private PersonalCommitment(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The commitment with those 32 bytes; any other length is refused. */
  public static PersonalCommitment of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a commitment has 32 bytes, not " + bytes.length);
    }
    return new PersonalCommitment(bytes.clone());
  }

  /**
   * That of parts under a key, for checking one: keys that are secret still go through the port of
   * keyed hashes.
   *
   * @param key 32 bytes
   */
  public static PersonalCommitment to(byte[] parts, byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("a commitment's key has 32 bytes, not " + key.length);
    }
    MessageDigest sha256 = sha256();
    sha256.update(padded(key, INNER));
    byte[] inner = sha256.digest(parts);
    sha256.update(padded(key, OUTER));
    return new PersonalCommitment(sha256.digest(inner));
  }

  /** The 32 bytes, as a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** As 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonalCommitment that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }

  private static byte[] padded(byte[] key, byte pad) {
    byte[] block = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      block[i] ^= pad;
    }
    return block;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
