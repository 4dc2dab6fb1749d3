package io.replayvault.application.access.out;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who of the operator's staff is assigned to which account, and for what (clause H1). Durable on
 * return; a change is whole or not at all, and of several at once about one person each sees what
 * the one before it left.
 */
public interface StaffDuties {
  /** The accounts there are, by name. */
  List<Account> accounts();

  /** What the holder of an address has; empty if nobody signs in by it. */
  Optional<Holder> holderOf(EmailAddress email);

  /**
   * Makes a person who has the duty on these accounts, the first of which is their default one.
   * False, and nothing is changed, if somebody has the address or the id by now.
   *
   * @param accounts at least one
   * @param nobodys hash of a password that nobody knows
   */
  boolean add(Newcomer newcomer, Duty duty, List<AccountId> accounts, PasswordHash nobodys);

  /**
   * Gives somebody the duty on these accounts besides, without an end; they become active there.
   * False, and nothing is changed, if what they have is no longer what was seen.
   */
  boolean give(Holder seen, Duty duty, List<AccountId> accounts);

  /**
   * Takes the duty on these accounts away. Where none is left they are revoked and their sign-ins
   * end; whoever is left without an account gets the password that nobody has. False, and nothing
   * is changed, if what they have is no longer what was seen.
   */
  boolean end(Holder seen, Duty duty, List<AccountId> accounts, PasswordHash nobodys);

  /**
   * Somebody to be made.
   *
   * @param person their id
   * @param name their name, 1 to 100 characters
   * @param email by which they will sign in
   */
  record Newcomer(PersonId person, String name, EmailAddress email) {
    public Newcomer {
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(email, "email");
      if (name.isBlank() || name.length() > 100) {
        throw new IllegalArgumentException("a person's name has 1 to 100 characters");
      }
    }

    /** Prints the pseudonymous id only. */
    @Override
    public String toString() {
      return "Newcomer[" + person + "]";
    }
  }

  /**
   * What somebody has.
   *
   * @param person who
   * @param duties by account; none where they are a customer's or revoked
   * @param customer whether they are an active one of a customer's people anywhere
   */
  record Holder(PersonId person, Map<AccountId, Set<Duty>> duties, boolean customer) {
    public Holder {
      Objects.requireNonNull(person, "person");
      duties = Map.copyOf(duties);
    }
  }
}
