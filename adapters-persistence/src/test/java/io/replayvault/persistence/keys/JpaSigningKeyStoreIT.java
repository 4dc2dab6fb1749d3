package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.SigningKeyStore;
import io.replayvault.application.keys.out.SigningKeyStoreContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSigningKeyStoreIT extends SigningKeyStoreContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.keys();

  @Override
  protected SigningKeyStore empty() {
    return new JpaSigningKeyStore(database.factory());
  }
}
