package io.replayvault.domain.audit;

import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.UserAgent;
import java.util.Objects;
import java.util.Optional;

/**
 * What a record's request tells of the person who made it.
 *
 * @param address from where it came, in full
 * @param agent by what it was made
 */
public record PersonalParts(Optional<ClientAddress> address, Optional<UserAgent> agent) {
  public PersonalParts {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(agent, "agent");
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return address.isEmpty() && agent.isEmpty();
  }

  /** The same without the address. */
  public PersonalParts withoutAddress() {
    return new PersonalParts(Optional.empty(), agent);
  }

  /**
   * The bytes that are sealed and committed to: a JSON object on one line, written as a record's
   * canonical bytes are ({@code docs/formats/audit-log.md} section 1.1).
   */
  public byte[] bytes() {
    JsonLine line = new JsonLine();
    line.member("address", address.map(ClientAddress::text));
    line.member("agent", agent.map(UserAgent::text));
    return line.bytes();
  }

  /** Hides what it holds. */
  @Override
  public String toString() {
    return "PersonalParts[***]";
  }
}
