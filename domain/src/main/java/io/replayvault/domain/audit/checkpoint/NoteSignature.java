package io.replayvault.domain.audit.checkpoint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line below a note: {@code — NAME BASE64}, the base64 of four bytes of the key's id and the
 * signature.
 */
final class NoteSignature {
  private static final int ID_BYTES = 4;
  private static final Pattern LINE = Pattern.compile("\u2014 ([^ +]+) ([A-Za-z0-9+/]+={0,2})");

  private final String name;
  private final int keyId;
  private final byte[] signature;

  private NoteSignature(String name, int keyId, byte[] signature) {
    this.name = name;
    this.keyId = keyId;
    this.signature = signature;
  }

  static NoteSignature by(NoteKey key, byte[] signature) {
    return new NoteSignature(key.name(), key.id(), signature.clone());
  }

  static NoteSignature parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("a note's signature is a dash, a name and base64");
    }
    byte[] bytes = Base64.getDecoder().decode(parts.group(2));
    if (bytes.length <= ID_BYTES || !base64(bytes).equals(parts.group(2))) {
      throw new IllegalArgumentException("a note's signature is an id and a signature");
    }
    return new NoteSignature(
        parts.group(1),
        ByteBuffer.wrap(bytes).getInt(),
        Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
  }

  String line() {
    byte[] bytes =
        ByteBuffer.allocate(ID_BYTES + signature.length).putInt(keyId).put(signature).array();
    return "\u2014 " + name + " " + base64(bytes);
  }

  /** Whether it says to be of that key. */
  boolean names(NoteKey key) {
    return name.equals(key.name()) && keyId == key.id();
  }

  boolean isOf(NoteKey key, byte[] text) {
    return names(key) && key.verifies(text, signature);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
