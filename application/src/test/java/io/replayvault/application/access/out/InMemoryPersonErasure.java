package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Forgets people in memory. Links, tokens and requests of whoever is forgotten are left to others.
 */
public final class InMemoryPersonErasure implements PersonErasure {
  private final InMemoryPeople people;
  private final SignIns signIns;

  public InMemoryPersonErasure(InMemoryPeople people, SignIns signIns) {
    this.people = people;
    this.signIns = signIns;
  }

  @Override
  public synchronized List<AccountId> accountsOf(PersonId person) {
    return people.everywhere(person).stream().map(Person::account).toList();
  }

  @Override
  public synchronized boolean erase(PersonId person, PasswordHash nobodys, Instant at) {
    if (people.find(person).isEmpty()) {
      return false;
    }
    people.everywhere(person).forEach(place -> people.place(forgotten(place)));
    people.passwordOf(person).ifPresent(seen -> people.exchange(person, seen, nobodys));
    signIns.endAll(person);
    return true;
  }

  private static Person forgotten(Person place) {
    return new Person(
        place.id(),
        place.account(),
        NAME,
        EmailAddress.parse("erased-" + place.id() + "@erased.invalid"),
        Role.ALERT_RECEIVER,
        Scope.of(Set.of(), Set.of()),
        Standing.REVOKED);
  }
}
