package io.replayvault.application.access.out;

final class InMemoryPeopleTest extends PeopleContract {
  private final People store = new InMemoryPeople();

  @Override
  protected People nobody() {
    return store;
  }
}
