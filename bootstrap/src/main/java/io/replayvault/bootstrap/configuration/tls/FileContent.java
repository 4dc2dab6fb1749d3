package io.replayvault.bootstrap.configuration.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Small files of an operator's, read whole. */
final class FileContent {

  private static final int LONGEST = 1 << 20;

  private FileContent() {}

  /** The file's bytes, at most 1 MiB. */
  static byte[] bytes(String property, Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new TlsRefused(property, "names a file of more than 1 MiB", "name the right file");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new TlsRefused(
          property,
          "names " + file + ", which is not there",
          "put the file there, or name another");
    } catch (IOException e) {
      throw new TlsRefused(
          property, "names " + file + ", which cannot be read", "check its owner and mode");
    }
  }

  /** The password in a file, without blanks around it; for the caller to wipe. */
  static char[] password(String property, Path file) {
    byte[] bytes = bytes(property, file);
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    Arrays.fill(bytes, (byte) 0);
    int start = 0;
    int end = text.length();
    while (start < end && text.get(start) <= ' ') {
      start++;
    }
    while (end > start && text.get(end - 1) <= ' ') {
      end--;
    }
    char[] password = new char[end - start];
    text.subSequence(start, end).get(password);
    Arrays.fill(text.array(), '\0');
    return password;
  }
}
