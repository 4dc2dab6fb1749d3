package io.replayvault.domain.access;

import java.util.Base64;
import java.util.Objects;

/**
 * One passkey, by the credential id that its authenticator made up.
 *
 * @param value the id's 1 to 1,023 bytes in base64url without padding (RFC 4648 section 5), in the
 *     one way in which they are written so
 */
public record PasskeyId(String value) {
  private static final int MOST_BYTES = 1_023;

  public PasskeyId {
    Objects.requireNonNull(value, "value");
    byte[] bytes = Base64.getUrlDecoder().decode(value);
    if (bytes.length == 0 || bytes.length > MOST_BYTES || !text(bytes).equals(value)) {
      throw new IllegalArgumentException("not a well-formed PasskeyId");
    }
  }

  /** The id of these bytes. */
  public static PasskeyId of(byte[] bytes) {
    return new PasskeyId(text(bytes));
  }

  /** Whether the text has the form of such an id; nothing is said about whether it exists. */
  public static boolean isWellFormed(String value) {
    try {
      return new PasskeyId(value).value().equals(value);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Its bytes. */
  public byte[] bytes() {
    return Base64.getUrlDecoder().decode(value);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return value;
  }
}
