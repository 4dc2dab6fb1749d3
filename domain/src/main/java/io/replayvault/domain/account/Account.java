package io.replayvault.domain.account;

import java.util.Objects;

/**
 * One customer: whose sites are recorded and whose people may look (clause B3).
 *
 * @param id its id
 * @param name its name, 1 to 100 characters
 */
public record Account(AccountId id, String name) {
  public Account {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("an account's name has 1 to 100 characters");
    }
  }
}
