package io.replayvault.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * What the audit log keeps of a request.
 *
 * @param requestId also in the server's log and in every error answer
 * @param maskedAddress the caller's address as the account wants it masked
 * @param token the service token that acted for its maker; empty when somebody acted themselves
 */
public record RequestFacts(String requestId, String maskedAddress, Optional<ServiceTokenId> token) {
  public RequestFacts {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(maskedAddress, "maskedAddress");
  }

  /** Those of a request that somebody makes themselves. */
  public RequestFacts(String requestId, String maskedAddress) {
    this(requestId, maskedAddress, Optional.empty());
  }

  /** The same request, made by that token. */
  public RequestFacts by(ServiceTokenId acting) {
    return new RequestFacts(requestId, maskedAddress, Optional.of(acting));
  }
}
