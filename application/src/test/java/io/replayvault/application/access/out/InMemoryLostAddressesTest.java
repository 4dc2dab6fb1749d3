package io.replayvault.application.access.out;

final class InMemoryLostAddressesTest extends LostAddressesContract {
  private final AddressLists lists = new InMemoryAddressLists();
  private final InMemoryPeople people = new InMemoryPeople();

  @Override
  protected LostAddresses lost() {
    return new InMemoryLostAddresses(lists, people);
  }

  @Override
  protected AddressLists lists() {
    return lists;
  }

  @Override
  protected People people() {
    return people;
  }
}
