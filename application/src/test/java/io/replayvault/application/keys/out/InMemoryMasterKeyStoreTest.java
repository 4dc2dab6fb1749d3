package io.replayvault.application.keys.out;

import java.time.InstantSource;

final class InMemoryMasterKeyStoreTest extends MasterKeyStoreContract {
  private InstantSource current = InstantSource.system();
  private final InstantSource clock = () -> current.instant();
  private final InMemoryAccountKeyStore accountKeys = new InMemoryAccountKeyStore();
  private final InMemoryObjectKeyStore objectKeys = new InMemoryObjectKeyStore(clock);
  private final MasterKeyStore store = new InMemoryMasterKeyStore(clock, objectKeys, accountKeys);

  @Override
  protected MasterKeyStore keys(InstantSource clock) {
    current = clock;
    return store;
  }

  @Override
  protected ObjectKeyStore objectKeys() {
    return objectKeys;
  }

  @Override
  protected AccountKeyStore accountKeys() {
    return accountKeys;
  }
}
