package io.replayvault.domain.password;

import io.replayvault.domain.keys.Reveal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A password's characters in lower case, to be looked at once and then wiped. The one place of the
 * domain where a password is read; it never becomes a string.
 */
final class FoldedPassword implements AutoCloseable {
  private final int[] characters;

  private FoldedPassword(int[] characters) {
    this.characters = characters;
  }

  static FoldedPassword of(PlainPassword password) {
    byte[] utf8 = password.utf8(Reveal.secrets());
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
    try {
      return new FoldedPassword(fold(codePoints(text)));
    } finally {
      Arrays.fill(utf8, (byte) 0);
      Arrays.fill(text.array(), '\0');
    }
  }

  /** Lower case in place, character by character. */
  static int[] fold(int[] characters) {
    for (int i = 0; i < characters.length; i++) {
      characters[i] = Character.toLowerCase(characters[i]);
    }
    return characters;
  }

  /** The code points themselves; wiped by {@link #close}. */
  int[] characters() {
    return characters;
  }

  @Override
  public void close() {
    Arrays.fill(characters, 0);
  }

  /** A stream would leave copies behind in its growing buffers. */
  private static int[] codePoints(CharSequence text) {
    int[] codePoints = new int[Character.codePointCount(text, 0, text.length())];
    for (int at = 0, i = 0; i < codePoints.length; i++) {
      codePoints[i] = Character.codePointAt(text, at);
      at += Character.charCount(codePoints[i]);
    }
    return codePoints;
  }

  @Override
  public String toString() {
    return "***";
  }
}
