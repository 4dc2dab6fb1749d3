package io.replayvault.persistence.access;

import io.replayvault.application.access.out.AddressLists;
import io.replayvault.application.access.out.AddressListsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaAddressListsIT extends AddressListsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AddressLists lists() {
    return new JpaAddressLists(database.factory());
  }
}
