package io.replayvault.persistence.access;

import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.access.out.SignInsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSignInsIT extends SignInsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SignIns signIns() {
    return new JpaSignIns(database.factory());
  }
}
