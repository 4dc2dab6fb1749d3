package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.MasterKeyStoreContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaMasterKeyStoreIT extends MasterKeyStoreContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.keys();

  @Override
  protected MasterKeyStore keys() {
    return new JpaMasterKeyStore(database.factory());
  }
}
