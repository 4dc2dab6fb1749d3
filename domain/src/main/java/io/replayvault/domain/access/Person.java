package io.replayvault.domain.access;

import io.replayvault.domain.account.AccountId;
import java.util.Objects;

/**
 * Somebody whom an account named, as they are in the account in which they act (clauses E1, E2).
 *
 * @param id pseudonymous id
 * @param account the account
 * @param name as they want to be called, 1 to 100 characters
 * @param email by which they sign in
 * @param role their role in the account
 * @param scope the sites they reach
 * @param standing what sets them apart from others of that role
 */
public record Person(
    PersonId id,
    AccountId account,
    String name,
    EmailAddress email,
    Role role,
    Scope scope,
    Standing standing) {
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(standing, "standing");
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("a person's name has 1 to 100 characters");
    }
  }

  /** Somebody active, as their role has it. */
  public Person(
      PersonId id, AccountId account, String name, EmailAddress email, Role role, Scope scope) {
    this(id, account, name, email, role, scope, Standing.USUAL);
  }

  /** Whether they may act here at all. */
  public boolean isActive() {
    return standing.state() == PersonState.ACTIVE;
  }

  /** Whether they are of the operator's staff here. */
  public boolean isStaff() {
    return !standing.duties().isEmpty();
  }

  /** The same person with another standing. */
  public Person with(Standing other) {
    return new Person(id, account, name, email, role, scope, other);
  }

  /** Prints the pseudonymous id only. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
