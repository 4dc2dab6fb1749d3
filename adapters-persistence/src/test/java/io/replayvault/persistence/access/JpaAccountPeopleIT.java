package io.replayvault.persistence.access;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.AccountPeopleContract;
import io.replayvault.application.access.out.People;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.persistence.account.JpaSiteGroups;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaAccountPeopleIT extends AccountPeopleContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AccountPeople accountPeople() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected People people() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected SiteGroups groups() {
    return new JpaSiteGroups(database.factory());
  }
}
