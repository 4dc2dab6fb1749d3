package io.replayvault.persistence.account;

import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.account.out.SiteGroupsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSiteGroupsIT extends SiteGroupsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SiteGroups groups() {
    return new JpaSiteGroups(database.factory());
  }
}
