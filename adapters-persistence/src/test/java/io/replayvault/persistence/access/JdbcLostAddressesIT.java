package io.replayvault.persistence.access;

import io.replayvault.application.access.out.AddressLists;
import io.replayvault.application.access.out.LostAddresses;
import io.replayvault.application.access.out.LostAddressesContract;
import io.replayvault.application.access.out.People;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a command removes, as nodes see it. */
final class JdbcLostAddressesIT extends LostAddressesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected LostAddresses lost() {
    return new JdbcLostAddresses(database.application());
  }

  @Override
  protected AddressLists lists() {
    return new JpaAddressLists(database.factory());
  }

  @Override
  protected People people() {
    return new JpaPeople(database.factory());
  }
}
