package io.replayvault.application.keys.out;

final class InMemorySigningKeyStoreTest extends SigningKeyStoreContract {
  private final SigningKeyStore store = new InMemorySigningKeyStore();

  @Override
  protected SigningKeyStore empty() {
    return store;
  }
}
