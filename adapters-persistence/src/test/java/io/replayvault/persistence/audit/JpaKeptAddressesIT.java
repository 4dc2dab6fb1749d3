package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.audit.out.KeptAddressesContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaKeptAddressesIT extends KeptAddressesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected KeptAddresses addresses() {
    return new JpaKeptAddresses(database.factory());
  }
}
