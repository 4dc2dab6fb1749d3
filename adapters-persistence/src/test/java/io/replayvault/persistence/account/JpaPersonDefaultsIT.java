package io.replayvault.persistence.account;

import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.account.out.PersonDefaults;
import io.replayvault.application.account.out.PersonDefaultsContract;
import io.replayvault.persistence.access.JpaPeople;
import io.replayvault.persistence.access.JpaPersonRequests;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPersonDefaultsIT extends PersonDefaultsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PersonDefaults defaults() {
    return new JpaPersonDefaults(database.factory());
  }

  @Override
  protected People people() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected PersonRequests requests() {
    return new JpaPersonRequests(database.factory());
  }
}
