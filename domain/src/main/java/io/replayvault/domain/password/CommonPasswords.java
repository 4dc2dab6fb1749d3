package io.replayvault.domain.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The two lists beside this class, read when first needed. */
final class CommonPasswords {
  private static final Set<IntBuffer> PASSWORDS =
      lines("common-passwords.txt").stream()
          .map(IntBuffer::wrap)
          .collect(Collectors.toUnmodifiableSet());
  private static final List<int[]> WORDS = lines("common-words.txt");

  private CommonPasswords() {}

  /** Whether the password as a whole is a common one. */
  static boolean has(int[] characters) {
    return PASSWORDS.contains(IntBuffer.wrap(characters));
  }

  /** Words that passwords are made of. */
  static List<int[]> words() {
    return WORDS;
  }

  private static List<int[]> lines(String file) {
    try (InputStream bytes =
            Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(line -> line.codePoints().toArray())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
