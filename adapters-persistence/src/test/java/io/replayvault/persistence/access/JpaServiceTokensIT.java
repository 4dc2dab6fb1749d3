package io.replayvault.persistence.access;

import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.ServiceTokensContract;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.persistence.account.JpaSiteGroups;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaServiceTokensIT extends ServiceTokensContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected ServiceTokens tokens() {
    return new JpaServiceTokens(database.factory());
  }

  @Override
  protected SiteGroups groups() {
    return new JpaSiteGroups(database.factory());
  }
}
