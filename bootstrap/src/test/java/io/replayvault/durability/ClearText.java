package io.replayvault.durability;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.kms.session.ZstdCompression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What must not lie in any file: pieces of what visitors saw, and of the compressed form that is
 * sealed. Found in one pass, by the first two bytes of each piece.
 */
final class ClearText {
  private static final int PIECE = 24;

  private final List<List<byte[]>> byFirstTwo = new ArrayList<>();

  private ClearText() {
    for (int i = 0; i < 1 << Character.SIZE; i++) {
      byFirstTwo.add(List.of());
    }
  }

  /** Two pieces of each. */
  static ClearText of(List<Upload> uploads) {
    ClearText pieces = new ClearText();
    for (Upload upload : uploads) {
      byte[] text = upload.lines().getBytes(UTF_8);
      pieces.add(Arrays.copyOfRange(text, PIECE, 2 * PIECE));
      pieces.add(Arrays.copyOfRange(compressed(text), PIECE, 2 * PIECE));
    }
    return pieces;
  }

  boolean isIn(byte[] content) {
    for (int at = 0; at <= content.length - PIECE; at++) {
      for (byte[] piece : byFirstTwo.get(firstTwo(content, at))) {
        if (Arrays.equals(content, at, at + PIECE, piece, 0, PIECE)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(byte[] piece) {
    int place = firstTwo(piece, 0);
    List<byte[]> pieces = new ArrayList<>(byFirstTwo.get(place));
    pieces.add(piece);
    byFirstTwo.set(place, List.copyOf(pieces));
  }

  private static int firstTwo(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
  }

  private static byte[] compressed(byte[] text) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream compressor = new ZstdCompression().compress(compressed)) {
      compressor.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
