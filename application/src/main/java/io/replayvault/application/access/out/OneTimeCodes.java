package io.replayvault.application.access.out;

import io.replayvault.domain.keys.SecretBytes;

/**
 * Codes that an authenticator app shows (RFC 6238 with SHA-1, six digits). Concurrent calls are
 * fine.
 */
public interface OneTimeCodes {
  /**
   * The code of a step.
   *
   * @param step the time's count of steps, RFC 6238's T; not negative
   */
  String code(SecretBytes secret, long step);
}
