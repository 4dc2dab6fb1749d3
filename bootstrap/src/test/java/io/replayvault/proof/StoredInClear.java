package io.replayvault.proof;

import io.replayvault.kms.session.ZstdCompression;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Looks whether a text lies in files in clear: as it is, or behind a compression that anybody can
 * undo, wherever in the file that begins.
 */
final class StoredInClear {
  private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};

  private final TextFinder finder;

  StoredInClear(String text) {
    this.finder = new TextFinder().text("the text", text);
  }

  /** The files below a folder. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** Whether the text lies in the file. */
  boolean isIn(Path file) throws IOException {
    return isIn(Files.readAllBytes(file));
  }

  /** Whether it lies in these bytes. */
  boolean isIn(byte[] bytes) {
    if (!finder.in(bytes).isEmpty()) {
      return true;
    }
    for (int at = 0; at < bytes.length; at++) {
      if (begins(bytes, at, ZSTD) && isInWhatIs(bytes, at, new ZstdCompression()::decompress)) {
        return true;
      }
      if (begins(bytes, at, GZIP) && isInWhatIs(bytes, at, GZIPInputStream::new)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int at, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** What is not compressed so, or not to the end, is looked at as far as it goes. */
  private boolean isInWhatIs(byte[] bytes, int at, Undone undone) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = undone.of(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
      in.transferTo(plain);
    } catch (IOException | RuntimeException notToTheEnd) {
      // Four bytes that look like its beginning by chance, or another that follows it.
    }
    return !finder.in(plain.toByteArray()).isEmpty();
  }

  /** The reader of a compressed stream. */
  private interface Undone {
    InputStream of(InputStream compressed) throws IOException;
  }
}
