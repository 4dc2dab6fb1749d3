package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.MasterKeyStoreContract;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.persistence.database.FreshDatabase;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaMasterKeyStoreIT extends MasterKeyStoreContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.keys();

  @Override
  protected MasterKeyStore keys(InstantSource clock) {
    return new JpaMasterKeyStore(database.factory(), clock);
  }

  @Override
  protected ObjectKeyStore objectKeys() {
    return new JpaObjectKeyStore(database.factory(), InstantSource.system());
  }

  @Override
  protected AccountKeyStore accountKeys() {
    return new JpaAccountKeyStore(database.factory());
  }
}
