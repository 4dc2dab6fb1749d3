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
   * The person as they are in their default account, revoked or not, with the sites that are in
   * their groups at this moment; empty if there is none.
   */
  Optional<Person> find(PersonId person);

  /**
   * Whoever signs in by this address, with their password's hash; empty if nobody does, and where
   * they are revoked in their default account.
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
