package io.replayvault.persistence.account;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.account.out.SitesContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSitesIT extends SitesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected Sites sites() {
    return new JpaSites(database.factory());
  }
}
