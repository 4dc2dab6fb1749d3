package io.replayvault.application.keys.out;

final class InMemoryAccountKeyStoreTest extends AccountKeyStoreContract {
  private final AccountKeyStore store = new InMemoryAccountKeyStore();

  @Override
  protected AccountKeyStore keys() {
    return store;
  }
}
