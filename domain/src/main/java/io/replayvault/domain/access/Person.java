package io.replayvault.domain.access;

import io.replayvault.domain.account.AccountId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

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
 * @param atMost they may do nothing besides, whatever the rest says: all there is, except where a
 *     service token acts for them
 */
public record Person(
    PersonId id,
    AccountId account,
    String name,
    EmailAddress email,
    Role role,
    Scope scope,
    Standing standing,
    Set<Permission> atMost) {
  private static final Set<Permission> EVERYTHING = Set.of(Permission.values());

  public Person {
    atMost = Set.copyOf(atMost);
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

  /** Somebody who acts by themselves. */
  public Person(
      PersonId id,
      AccountId account,
      String name,
      EmailAddress email,
      Role role,
      Scope scope,
      Standing standing) {
    this(id, account, name, email, role, scope, standing, EVERYTHING);
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
    return new Person(id, account, name, email, role, scope, other, atMost);
  }

  /** The same person with nothing besides these permissions, and with that scope. */
  public Person within(Set<Permission> permissions, Scope other) {
    Set<Permission> both = new HashSet<>(atMost);
    both.retainAll(permissions);
    return new Person(id, account, name, email, role, other, standing, both);
  }

  /** Prints the pseudonymous id only. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
