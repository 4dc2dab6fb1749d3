package io.replayvault.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * What the audit log keeps of a request, and from where it came.
 *
 * @param requestId also in the server's log and in every error answer
 * @param maskedAddress the caller's address as the account wants it masked
 * @param grant the customer's grant under which it is made (clause H1); empty for nearly all
 * @param address the caller's address in full, for comparing with lists; never kept
 */
public record RequestFacts(
    String requestId,
    String maskedAddress,
    Optional<SupportGrantId> grant,
    Optional<ClientAddress> address) {
  public RequestFacts {
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(maskedAddress, "maskedAddress");
    Objects.requireNonNull(grant, "grant");
    Objects.requireNonNull(address, "address");
  }

  /** A request from nobody knows where, under no grant. */
  public RequestFacts(String requestId, String maskedAddress) {
    this(requestId, maskedAddress, Optional.empty(), Optional.empty());
  }

  /** The same request under a grant. */
  public RequestFacts under(SupportGrantId used) {
    return new RequestFacts(requestId, maskedAddress, Optional.of(used), address);
  }

  /** The same request from there. */
  public RequestFacts from(Optional<ClientAddress> client) {
    return new RequestFacts(requestId, maskedAddress, grant, client);
  }
}
