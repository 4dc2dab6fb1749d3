package io.replayvault.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * What the audit log keeps of a request, and from where it came.
 *
 * @param requestId also in the server's log and in every error answer
 * @param maskedAddress the caller's address as the account wants it masked
 * @param token the service token that acted for its maker; empty when somebody acted themselves
 * @param grant the customer's grant under which it is made (clause H1); empty for nearly all
 * @param address the caller's address in full: for comparing with lists, and sealed beside a record
 *     where the account wants it
 * @param agent what the client says of itself; kept sealed
 * @param reason why whoever makes it looks, where they were asked and said; its reference is kept
 *     sealed
 */
public record RequestFacts(
    String requestId,
    String maskedAddress,
    Optional<ServiceTokenId> token,
    Optional<SupportGrantId> grant,
    Optional<ClientAddress> address,
    Optional<UserAgent> agent,
    Optional<StatedReason> reason) {
  /** Refuses a service token under a grant: a grant is for one person of Support. */
  public RequestFacts {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(maskedAddress, "maskedAddress");
    Objects.requireNonNull(grant, "grant");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(reason, "reason");
    if (token.isPresent() && grant.isPresent()) {
      throw new IllegalArgumentException("no service token uses a customer's grant");
    }
  }

  /** Those of a request that somebody makes themselves, nobody knows from where. */
  public RequestFacts(String requestId, String maskedAddress) {
    this(
        requestId,
        maskedAddress,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same request, made by that token. */
  public RequestFacts by(ServiceTokenId acting) {
    return new RequestFacts(
        requestId, maskedAddress, Optional.of(acting), grant, address, agent, reason);
  }

  /** The same request under a grant. */
  public RequestFacts under(SupportGrantId used) {
    return new RequestFacts(
        requestId, maskedAddress, token, Optional.of(used), address, agent, reason);
  }

  /** The same request from there. */
  public RequestFacts from(Optional<ClientAddress> client) {
    return new RequestFacts(requestId, maskedAddress, token, grant, client, agent, reason);
  }

  /** The same request of such a client. */
  public RequestFacts with(Optional<UserAgent> said) {
    return new RequestFacts(requestId, maskedAddress, token, grant, address, said, reason);
  }

  /** The same request, made for that reason. */
  public RequestFacts because(StatedReason told) {
    return new RequestFacts(
        requestId, maskedAddress, token, grant, address, agent, Optional.of(told));
  }

  /** The same request with its address masked in another way. */
  public RequestFacts masked(String otherwise) {
    return new RequestFacts(requestId, otherwise, token, grant, address, agent, reason);
  }

  /** What of it may be kept in the clear. */
  public RequestFacts withoutPersonalParts() {
    return new RequestFacts(
        requestId,
        maskedAddress,
        token,
        grant,
        Optional.empty(),
        Optional.empty(),
        reason.map(StatedReason::withoutReference));
  }
}
