package io.replayvault.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One sign-in of a person, kept on the server so that ending it is immediate.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 _ -}; random, so that it cannot be guessed
 */
public record SignInId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public SignInId {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed SignInId");
    }
  }

  /** Whether the text has the form of such an id; nothing is said about whether it exists. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /**
   * Names the sign-in to the person whose it is, without giving the id away: 16 hexadecimal digits
   * of its SHA-256.
   */
  public String reference() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
