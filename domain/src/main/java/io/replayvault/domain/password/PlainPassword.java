package io.replayvault.domain.password;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A password as a person typed it, in Unicode normalisation form C (NIST SP 800-63B-4 section
 * 3.1.1.2). Lives for one request, prints nothing.
 */
public final class PlainPassword {
  /** The most code points that are looked at; longer ones are refused. */
  public static final int LONGEST = 128;

  private final SecretBytes utf8;
  private final int codePoints;
  private final boolean digit;
  private final boolean letter;

  private PlainPassword(SecretBytes utf8, int codePoints, boolean digit, boolean letter) {
    this.utf8 = utf8;
    this.codePoints = codePoints;
    this.digit = digit;
    this.letter = letter;
  }

  /** The password of these characters. */
  public static PlainPassword of(CharSequence typed) {
    String normalised = Normalizer.normalize(typed, Normalizer.Form.NFC);
    byte[] bytes = normalised.getBytes(StandardCharsets.UTF_8);
    PlainPassword password =
        new PlainPassword(
            SecretBytes.copyOf(bytes),
            normalised.codePointCount(0, normalised.length()),
            normalised.codePoints().anyMatch(Character::isDigit),
            normalised.codePoints().anyMatch(Character::isLetter));
    Arrays.fill(bytes, (byte) 0);
    return password;
  }

  /** UTF-8 bytes for a hasher, as a fresh copy that the caller wipes. */
  public byte[] utf8(Reveal reveal) {
    return utf8.bytes(reveal);
  }

  int codePoints() {
    return codePoints;
  }

  boolean hasDigit() {
    return digit;
  }

  boolean hasLetter() {
    return letter;
  }

  /** Wipes the password. */
  public void destroy() {
    utf8.destroy();
  }

  @Override
  public String toString() {
    return "***";
  }
}
