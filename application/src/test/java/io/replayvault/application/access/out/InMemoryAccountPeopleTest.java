package io.replayvault.application.access.out;

import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.account.out.SiteGroups;

final class InMemoryAccountPeopleTest extends AccountPeopleContract {
  private final SiteGroups groups = new InMemorySiteGroups();
  private final InMemoryPeople people = new InMemoryPeople(groups);

  @Override
  protected AccountPeople accountPeople() {
    return people;
  }

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected SiteGroups groups() {
    return groups;
  }
}
