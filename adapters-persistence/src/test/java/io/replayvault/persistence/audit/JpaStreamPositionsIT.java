package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.StreamPositions;
import io.replayvault.application.audit.out.StreamPositionsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaStreamPositionsIT extends StreamPositionsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected StreamPositions positions() {
    return new JpaStreamPositions(database.factory());
  }
}
