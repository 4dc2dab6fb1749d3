package io.replayvault.web.entry;

import java.util.List;
import java.util.Optional;

/**
 * A refusal as it goes over the wire (RFC 9457), as {@code application/problem+json}.
 *
 * @param type {@code urn:replayvault:problem:<name>}; stable
 * @param title what kind of refusal, for people
 * @param status the HTTP status
 * @param detail what to mend; never repeats what was sent
 * @param faults the same by stable names, where there may be several
 * @param requestId also in the server's log
 */
public record Problem(
    String type,
    String title,
    int status,
    Optional<String> detail,
    Optional<List<String>> faults,
    Optional<String> requestId) {
  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The same problem of that request. */
  Problem of(String request) {
    return new Problem(type, title, status, detail, faults, Optional.of(request));
  }
}
