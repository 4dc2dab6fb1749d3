package io.replayvault.application.audit.out;

final class InMemoryKeptAddressesTest extends KeptAddressesContract {
  private final InMemoryKeptAddresses addresses = new InMemoryKeptAddresses();

  @Override
  protected KeptAddresses addresses() {
    return addresses;
  }
}
