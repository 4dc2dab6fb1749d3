package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStoreContract;
import io.replayvault.persistence.database.FreshDatabase;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaObjectKeyStoreIT extends ObjectKeyStoreContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.keys();

  @Override
  protected ObjectKeyStore keys(InstantSource clock) {
    return new JpaObjectKeyStore(database.factory(), clock);
  }
}
