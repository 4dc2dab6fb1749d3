package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.AccountKeyStoreContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaAccountKeyStoreIT extends AccountKeyStoreContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.keys();

  @Override
  protected AccountKeyStore keys() {
    return new JpaAccountKeyStore(database.factory());
  }
}
