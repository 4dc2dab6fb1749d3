package io.replayvault.domain.audit.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public half of an Ed25519 key that signs notes, written {@code NAME+ID+KEY} as C2SP
 * signed-note has it: eight hexadecimal digits, and base64 of 01 and the key's 32 bytes.
 */
public final class NoteKey {
  private static final int ED25519 = 1;
  private static final int KEY_BYTES = 32;
  private static final int LONGEST_NAME = 200;
  private static final Pattern TEXT =
      Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{44})");

  /** Wider than the form asks: ASCII only, so that a name is one in a path, a header and a line. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~:/-]+");

  /** What precedes a raw key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] key;

  private NoteKey(String name, byte[] key) {
    this.name = name;
    this.key = key;
  }

  /**
   * A key.
   *
   * @param name whose: the log's origin
   * @param key raw 32 bytes
   */
  public static NoteKey of(String name, byte[] key) {
    requireName(name);
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
    }
    return new NoteKey(name, key.clone());
  }

  /** Reads {@link #text}; throws {@link IllegalArgumentException} for all else. */
  public static NoteKey parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("a key is written NAME+ID+KEY");
    }
    byte[] typed = Base64.getDecoder().decode(parts.group(3));
    if (typed[0] != ED25519) {
      throw new IllegalArgumentException("the key is not for Ed25519");
    }
    NoteKey key = of(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.text().equals(text)) {
      throw new IllegalArgumentException("the key's ID is not that of its name and bytes");
    }
    return key;
  }

  /** Refuses what cannot be a log's origin and a key's name. */
  static void requireName(String name) {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a log's name is made of letters, digits and . _ ~ : / -");
    }
  }

  /** Whose it is. */
  public String name() {
    return name;
  }

  /** By which a signature names it; not unique. */
  public int id() {
    MessageDigest sha256 = sha256();
    sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) ED25519);
    return ByteBuffer.wrap(sha256.digest(key)).getInt();
  }

  /** The key for others to verify with. */
  public String text() {
    byte[] typed = ByteBuffer.allocate(1 + KEY_BYTES).put((byte) ED25519).put(key).array();
    String id = HexFormat.of().toHexDigits(id());
    return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
  }

  /** Whether it made the signature over the text. */
  public boolean verifies(byte[] text, byte[] signature) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      byte[] encoded = ByteBuffer.allocate(SPKI.length + KEY_BYTES).put(SPKI).put(key).array();
      ed25519.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      ed25519.update(text);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException e) {
      // A key that is no point on the curve, or a signature of another length: neither verifies.
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey that && name.equals(that.name) && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return id();
  }

  @Override
  public String toString() {
    return text();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
