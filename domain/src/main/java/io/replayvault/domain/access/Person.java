package io.replayvault.domain.access;

import io.replayvault.domain.account.AccountId;
import java.util.Objects;

/**
 * Somebody whom an account named (clauses E1, E2).
 *
 * @param id pseudonymous id
 * @param account the account
 * @param name as they want to be called, 1 to 100 characters
 * @param email by which they sign in
 * @param role their role in the account
 * @param scope the sites they reach
 */
public record Person(
    PersonId id, AccountId account, String name, EmailAddress email, Role role, Scope scope) {
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(scope, "scope");
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("a person's name has 1 to 100 characters");
    }
  }

  /** Prints the pseudonymous id only. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
