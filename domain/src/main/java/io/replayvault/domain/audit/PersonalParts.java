package io.replayvault.domain.audit;

import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.PurposeReference;
import io.replayvault.domain.access.UserAgent;
import java.util.Objects;
import java.util.Optional;

/**
 * What a record's request tells of the person who made it, and may tell of others.
 *
 * @param address from where it came, in full
 * @param agent by what it was made
 * @param reference what the purpose of it refers to
 */
public record PersonalParts(
    Optional<ClientAddress> address,
    Optional<UserAgent> agent,
    Optional<PurposeReference> reference) {
  public PersonalParts {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(reference, "reference");
  }

  /** Those of a request that refers to nothing. */
  public PersonalParts(Optional<ClientAddress> address, Optional<UserAgent> agent) {
    this(address, agent, Optional.empty());
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return address.isEmpty() && agent.isEmpty() && reference.isEmpty();
  }

  /** The same without the address. */
  public PersonalParts withoutAddress() {
    return new PersonalParts(Optional.empty(), agent, reference);
  }

  /**
   * The bytes that are sealed and committed to: a JSON object on one line, written as a record's
   * canonical bytes are ({@code docs/formats/audit-log.md} section 1.1).
   */
  public byte[] bytes() {
    JsonLine line = new JsonLine();
    line.member("address", address.map(ClientAddress::text));
    line.member("agent", agent.map(UserAgent::text));
    line.member("reference", reference.map(PurposeReference::text));
    return line.bytes();
  }

  /** Hides what it holds. */
  @Override
  public String toString() {
    return "PersonalParts[***]";
  }
}
