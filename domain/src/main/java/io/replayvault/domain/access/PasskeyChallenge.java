package io.replayvault.domain.access;

import java.util.Base64;
import java.util.Objects;

/**
 * What a passkey signs to show that it is there now: random, for one sign-in, used once. Browsers
 * are told it; it is no secret.
 *
 * @param value its bytes in base64url without padding, as browsers write it into what is signed
 */
public record PasskeyChallenge(String value) {
  /** How many random bytes one has; Web Authentication section 13.4.3 asks for 16 at least. */
  public static final int BYTES = 32;

  public PasskeyChallenge {
    Objects.requireNonNull(value, "value");
    if (Base64.getUrlDecoder().decode(value).length != BYTES) {
      throw new IllegalArgumentException("a challenge has " + BYTES + " bytes");
    }
  }

  /** The challenge of these random bytes. */
  public static PasskeyChallenge of(byte[] random) {
    return new PasskeyChallenge(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** Its bytes. */
  public byte[] bytes() {
    return Base64.getUrlDecoder().decode(value);
  }
}
