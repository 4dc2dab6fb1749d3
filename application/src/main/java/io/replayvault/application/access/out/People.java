package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.util.Optional;

/** The people there are, with what proves who they are. Durable on return. */
public interface People {
  /**
   * Adds a person, in whose account they act by default, with their duties there; an id or e-mail
   * address that is there already throws {@link IllegalStateException}.
   */
  void add(Person person, PasswordHash password);

  /**
   * Adds a member of staff whose duties count until then alone; afterwards they are revoked until
   * they are given a duty again. Refuses as {@link #add} does.
   */
  void addUntil(Person person, PasswordHash password, Instant until);

  /**
   * The person as they are where they begin, with the sites that are in their groups at this
   * moment: in their default account, or where they are active if they are not there any more, in
   * the first such account by id. Revoked if they are active in none; empty if there is no such
   * person.
   */
  Optional<Person> find(PersonId person);

  /**
   * Whoever signs in by this address, as they are where they begin, with their password's hash;
   * empty if nobody does, and if they are active in no account.
   */
  Optional<Credentials> byEmail(EmailAddress email);

  /** Whether there is nobody at all. */
  boolean isEmpty();

  /** Whether there is nobody of a customer, at most staff. */
  boolean isWithoutCustomers();

  /**
   * A person and what proves it.
   *
   * @param person who
   * @param password hash of the password
   */
  record Credentials(Person person, PasswordHash password) {}
}
