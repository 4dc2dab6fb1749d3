package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** People in memory. */
public final class InMemoryPeople implements People {
  private final Map<PersonId, Credentials> people = new HashMap<>();

  @Override
  public synchronized void add(Person person, PasswordHash password) {
    if (people.containsKey(person.id()) || byEmail(person.email()).isPresent()) {
      throw new IllegalStateException("the person or their address is there already");
    }
    people.put(person.id(), new Credentials(person, password));
  }

  @Override
  public synchronized Optional<Person> find(PersonId person) {
    return Optional.ofNullable(people.get(person)).map(Credentials::person);
  }

  @Override
  public synchronized Optional<Credentials> byEmail(EmailAddress email) {
    return people.values().stream().filter(c -> c.person().email().equals(email)).findFirst();
  }

  @Override
  public synchronized boolean isEmpty() {
    return people.isEmpty();
  }

  /** The hash that lets the person in. */
  public synchronized Optional<PasswordHash> passwordOf(PersonId person) {
    return Optional.ofNullable(people.get(person)).map(Credentials::password);
  }

  /** Puts another in the place of the one that was seen, if that is still there. */
  public synchronized boolean exchange(PersonId person, PasswordHash seen, PasswordHash next) {
    Credentials there = people.get(person);
    if (there == null || !there.password().equals(seen)) {
      return false;
    }
    people.put(person, new Credentials(there.person(), next));
    return true;
  }
}
