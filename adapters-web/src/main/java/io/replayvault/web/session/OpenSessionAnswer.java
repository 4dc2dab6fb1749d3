package io.replayvault.web.session;

/**
 * What a recorder is told about its new session (recording protocol, section 3).
 *
 * @param session its id
 * @param token its upload token, a secret
 * @param expiresAt until when it takes segments, milliseconds since the epoch
 * @param segmentBytes most bytes of a segment as sent
 * @param beaconBytes most bytes of a beacon
 */
record OpenSessionAnswer(
    String session, String token, long expiresAt, int segmentBytes, int beaconBytes) {
  /** Hides the token. */
  @Override
  public String toString() {
    return "OpenSessionAnswer[" + session + "]";
  }
}
