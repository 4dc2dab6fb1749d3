package io.replayvault.application.access.out;

final class InMemoryAddressListsTest extends AddressListsContract {
  private final AddressLists lists = new InMemoryAddressLists();

  @Override
  protected AddressLists lists() {
    return lists;
  }
}
