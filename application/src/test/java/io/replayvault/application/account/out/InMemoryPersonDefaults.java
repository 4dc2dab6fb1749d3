package io.replayvault.application.account.out;

import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.domain.access.LandingView;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Defaults in memory, of people in memory. */
public final class InMemoryPersonDefaults implements PersonDefaults {
  private final Map<PersonId, LandingView> views = new HashMap<>();
  private final InMemoryPeople people;

  public InMemoryPersonDefaults(InMemoryPeople people) {
    this.people = people;
  }

  @Override
  public synchronized Defaults of(PersonId person) {
    return new Defaults(
        people.placesOf(person).stream()
            .map(Person::account)
            .sorted(Comparator.comparing(AccountId::value))
            .toList(),
        people.find(person).map(Person::account),
        Optional.ofNullable(views.get(person)));
  }

  @Override
  public synchronized boolean choose(
      PersonId person, AccountId account, Optional<LandingView> view) {
    if (!people.beginIn(person, account)) {
      return false;
    }
    views.remove(person);
    view.ifPresent(one -> views.put(person, one));
    return true;
  }
}
