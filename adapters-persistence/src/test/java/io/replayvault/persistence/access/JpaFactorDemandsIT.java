package io.replayvault.persistence.access;

import io.replayvault.application.access.out.FactorDemands;
import io.replayvault.application.access.out.FactorDemandsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaFactorDemandsIT extends FactorDemandsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected FactorDemands demands() {
    return new JpaFactorDemands(database.factory());
  }
}
