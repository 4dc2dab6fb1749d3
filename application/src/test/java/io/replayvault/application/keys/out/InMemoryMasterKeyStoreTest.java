package io.replayvault.application.keys.out;

final class InMemoryMasterKeyStoreTest extends MasterKeyStoreContract {
  private final MasterKeyStore store = new InMemoryMasterKeyStore();

  @Override
  protected MasterKeyStore keys() {
    return store;
  }
}
