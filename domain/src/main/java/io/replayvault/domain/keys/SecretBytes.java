package io.replayvault.domain.keys;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Bytes that must not be seen: keys, passwords, tokens. Used wherever key material crosses a port.
 *
 * <p><b>Promises:</b> never printed, compared in constant time, copied on the way in and out, wiped
 * by {@link #destroy}. <b>Does not promise:</b> that the garbage collector left no copy behind.
 */
public final class SecretBytes {
  private final byte[] bytes;

  private SecretBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of the given bytes; the caller may wipe its own afterwards. */
  public static SecretBytes copyOf(byte[] bytes) {
    return new SecretBytes(bytes.clone());
  }

  /** The bytes, as a fresh copy that the caller wipes when done. */
  public byte[] bytes(Reveal reveal) {
    if (reveal == null) {
      throw new IllegalStateException("reading secret bytes needs a Reveal");
    }
    return bytes.clone();
  }

  /** Length in bytes, which is no secret. */
  public int length() {
    return bytes.length;
  }

  /** Overwrites the bytes with zeros; what is read afterwards is zeros. */
  public void destroy() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretBytes that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return bytes.length;
  }

  @Override
  public String toString() {
    return "***";
  }
}
