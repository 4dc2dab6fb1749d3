package io.replayvault.application.keys.out;

import java.time.Instant;
import java.time.InstantSource;

final class InMemoryObjectKeyStoreTest extends ObjectKeyStoreContract {
  private InstantSource current = () -> Instant.EPOCH;
  private final ObjectKeyStore store = new InMemoryObjectKeyStore(() -> current.instant());

  @Override
  protected ObjectKeyStore keys(InstantSource clock) {
    current = clock;
    return store;
  }
}
