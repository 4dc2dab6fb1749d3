package io.replayvault.application.access.out;

final class InMemoryLostAddressesTest extends LostAddressesContract {
  private final AddressLists lists = new InMemoryAddressLists();
  private final InMemoryPeople people = new InMemoryPeople();
  private final LostAddresses lost = new InMemoryLostAddresses(lists, people);

  @Override
  protected LostAddresses lost() {
    return lost;
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
