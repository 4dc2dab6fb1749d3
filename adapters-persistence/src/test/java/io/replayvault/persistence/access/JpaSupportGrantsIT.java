package io.replayvault.persistence.access;

import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.access.out.SupportGrantsContract;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.persistence.account.JpaSiteGroups;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSupportGrantsIT extends SupportGrantsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SupportGrants grants() {
    return new JpaSupportGrants(database.factory());
  }

  @Override
  protected SiteGroups groups() {
    return new JpaSiteGroups(database.factory());
  }
}
