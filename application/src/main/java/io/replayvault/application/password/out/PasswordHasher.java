package io.replayvault.application.password.out;

import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;

/**
 * Hashes passwords so that nobody can read them (clause F8). Slow on purpose; concurrency is capped
 * inside.
 */
public interface PasswordHasher {
  /** A fresh salted hash. */
  PasswordHash hash(PlainPassword password);

  /**
   * Whether the hash is of this password; compared in constant time. A hash that cannot be read is
   * a no.
   */
  boolean verify(PlainPassword password, PasswordHash hash);

  /**
   * Whether a new hash would cost an attacker more than this one. A hash that cannot be read is not
   * outdated: nobody can be verified by it.
   */
  boolean isOutdated(PasswordHash hash);

  /**
   * Takes as long as a verification, for somebody who does not exist, so that the answer's time
   * says nothing.
   */
  void verifyNobody(PlainPassword password);

  /**
   * Takes as long as a verification by that hash, for somebody whose password must not be looked
   * at: nobody learns the answer.
   */
  void verifyNobody(PlainPassword password, PasswordHash like);
}
