package io.replayvault.web.access;

import io.replayvault.application.access.in.ListPeople.Listed;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Lockout;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import java.util.List;
import java.util.Optional;

/**
 * Schema {@code Person} of {@code docs/openapi.json}.
 *
 * @param id pseudonymous id
 * @param name as they are called in the account
 * @param email by which they sign in
 * @param role their role
 * @param duties of staff
 * @param terms what they have
 * @param state whether they may act
 * @param locked what closes their sign-in; empty for nearly all
 */
record PersonAnswer(
    String id,
    String name,
    String email,
    Role role,
    List<Duty> duties,
    PersonTerms terms,
    PersonState state,
    Optional<Locked> locked) {
  static PersonAnswer of(Listed listed) {
    Person person = listed.person();
    return new PersonAnswer(
        person.id().value(),
        person.name(),
        person.email().value(),
        person.role(),
        person.standing().duties().stream().sorted().toList(),
        PersonTerms.of(person),
        person.standing().state(),
        listed.lockout().map(lock -> new Locked(lock.since().toEpochMilli(), lock.cause())));
  }

  /**
   * What closes their sign-in.
   *
   * @param since milliseconds since the epoch
   * @param cause why
   */
  record Locked(long since, Lockout.Cause cause) {}

  /**
   * The list.
   *
   * @param items by name
   */
  record Items(List<PersonAnswer> items) {}
}
