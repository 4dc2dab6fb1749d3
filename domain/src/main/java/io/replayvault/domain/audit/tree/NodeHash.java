package io.replayvault.domain.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The hash of a leaf or of a node above it: SHA-256 with the prefixes of RFC 6962 section 2.1,
 * which keep a leaf from being taken for a node.
 */
public final class NodeHash {
  /** Length of a hash in bytes. */
  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private NodeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash with those 32 bytes; any other length is refused. */
  public static NodeHash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new NodeHash(bytes.clone());
  }

  /** The hash of a leaf that holds those bytes. */
  public static NodeHash ofLeaf(byte[] data) {
    MessageDigest sha256 = sha256();
    sha256.update(LEAF);
    return new NodeHash(sha256.digest(data));
  }

  /** The hash of the node above two. */
  public static NodeHash above(NodeHash left, NodeHash right) {
    MessageDigest sha256 = sha256();
    sha256.update(NODE);
    sha256.update(left.bytes);
    return new NodeHash(sha256.digest(right.bytes));
  }

  /** The root of a tree without leaves. */
  public static NodeHash ofEmptyTree() {
    return new NodeHash(sha256().digest());
  }

  /** The 32 bytes, as a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** As 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** As base64 with padding (RFC 4648 section 4). */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeHash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
