package io.replayvault.domain.password;

import java.util.Objects;

/**
 * What is kept of a password: a salted Argon2id hash in its usual text form (RFC 9106, clause F8).
 *
 * @param encoded algorithm, parameters, salt and hash
 */
public record PasswordHash(String encoded) {
  public PasswordHash {
    Objects.requireNonNull(encoded, "encoded");
  }

  @Override
  public String toString() {
    return "***";
  }
}
