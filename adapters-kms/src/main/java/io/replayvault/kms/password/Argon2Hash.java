package io.replayvault.kms.password;

import io.replayvault.domain.password.PasswordHash;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash taken apart: {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}, salt and hash in Base64
 * without padding (PHC string format).
 *
 * @param cost what it cost
 * @param salt 8 to 48 bytes
 * @param hash 16 to 48 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Lives inside one call and is never compared.
record Argon2Hash(Argon2Cost cost, byte[] salt, byte[] hash) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([1-9]\\d{0,6}),t=([1-9]\\d{0,2}),p=([1-9]\\d?)"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,64})");

  /** The hash, or empty if it is none that this release would make or accept. */
  static Optional<Argon2Hash> parse(PasswordHash stored) {
    Matcher form = FORM.matcher(stored.encoded());
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      Argon2Cost cost =
          new Argon2Cost(
              Integer.parseInt(form.group(1)),
              Integer.parseInt(form.group(2)),
              Integer.parseInt(form.group(3)));
      Base64.Decoder base64 = Base64.getDecoder();
      return Optional.of(
          new Argon2Hash(cost, base64.decode(form.group(4)), base64.decode(form.group(5))));
    } catch (IllegalArgumentException outOfBounds) {
      return Optional.empty();
    }
  }

  PasswordHash encoded() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                cost.memoryKib(),
                cost.passes(),
                cost.parallelism(),
                base64.encodeToString(salt),
                base64.encodeToString(hash)));
  }

  @Override
  public String toString() {
    return "***";
  }
}
