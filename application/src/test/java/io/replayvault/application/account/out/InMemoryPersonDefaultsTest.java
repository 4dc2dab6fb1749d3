package io.replayvault.application.account.out;

import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.access.out.InMemoryPersonRequests;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.PersonRequests;

final class InMemoryPersonDefaultsTest extends PersonDefaultsContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final PersonDefaults defaults = new InMemoryPersonDefaults(people);
  private final PersonRequests requests = new InMemoryPersonRequests(people);

  @Override
  protected PersonDefaults defaults() {
    return defaults;
  }

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected PersonRequests requests() {
    return requests;
  }
}
