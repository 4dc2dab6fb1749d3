package io.replayvault.web.access;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import java.util.List;

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
 */
record PersonAnswer(
    String id,
    String name,
    String email,
    Role role,
    List<Duty> duties,
    PersonTerms terms,
    PersonState state) {
  static PersonAnswer of(Person person) {
    return new PersonAnswer(
        person.id().value(),
        person.name(),
        person.email().value(),
        person.role(),
        person.standing().duties().stream().sorted().toList(),
        PersonTerms.of(person),
        person.standing().state());
  }

  /**
   * The list.
   *
   * @param items by name
   */
  record Items(List<PersonAnswer> items) {}
}
