package io.replayvault.web.session;

import java.util.Optional;

/**
 * What a recorder sends to open a session (recording protocol, section 3).
 *
 * @param protocol the protocol's version
 * @param recorder the recorder's version
 * @param policyVersion version of the masking policy that it applies
 * @param consent the consent receipt
 * @param visitor base64url of 16 random bytes
 * @param page masked path of the page
 * @param viewport the visible part of the page
 * @param language the browser's language
 */
record OpenSessionRequest(
    long protocol,
    String recorder,
    long policyVersion,
    Consent consent,
    String visitor,
    String page,
    Size viewport,
    Optional<String> language) {
  /**
   * The receipt.
   *
   * @param grantedAt milliseconds since the epoch
   * @param method {@code api}, {@code site} or {@code banner}
   * @param gpc whether the browser sent Global Privacy Control
   * @param dnt whether the browser sent Do Not Track
   */
  record Consent(long grantedAt, String method, boolean gpc, boolean dnt) {}

  /**
   * CSS pixels.
   *
   * @param width 0 to 32767
   * @param height 0 to 32767
   */
  record Size(long width, long height) {}
}
