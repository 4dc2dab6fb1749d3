package io.replayvault.application.access.out;

final class InMemoryPersonErasureTest extends PersonErasureContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final SignIns signIns = new InMemorySignIns();
  private final PersonErasure erasure = new InMemoryPersonErasure(people, signIns);

  @Override
  protected PersonErasure erasure() {
    return erasure;
  }

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected AccountPeople accountPeople() {
    return people;
  }

  @Override
  protected SignIns signIns() {
    return signIns;
  }
}
