package io.replayvault.domain.account;

import java.util.Objects;
import java.util.Optional;

/**
 * One customer: whose sites are recorded and whose people may look (clause B3).
 *
 * @param id its id
 * @param name its name, 1 to 100 characters
 * @param region where its recordings are kept, from its first day to its last (clause D2); empty
 *     for the deployment's common place
 */
public record Account(AccountId id, String name, Optional<Region> region) {
  public Account {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("an account's name has 1 to 100 characters");
    }
  }

  /** An account without a region of its own. */
  public Account(AccountId id, String name) {
    this(id, name, Optional.empty());
  }
}
