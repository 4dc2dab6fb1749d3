package io.replayvault.domain.access;

import java.util.Objects;

/**
 * What the audit log keeps of a request.
 *
 * @param requestId also in the server's log and in every error answer
 * @param maskedAddress the caller's address as the account wants it masked
 */
public record RequestFacts(String requestId, String maskedAddress) {
  public RequestFacts {
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(maskedAddress, "maskedAddress");
  }
}
