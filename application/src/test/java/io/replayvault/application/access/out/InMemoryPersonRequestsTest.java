package io.replayvault.application.access.out;

final class InMemoryPersonRequestsTest extends PersonRequestsContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final PersonRequests requests = new InMemoryPersonRequests(people);

  @Override
  protected PersonRequests requests() {
    return requests;
  }

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected AccountPeople accountPeople() {
    return people;
  }
}
