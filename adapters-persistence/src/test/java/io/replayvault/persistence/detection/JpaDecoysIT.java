package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.Decoys;
import io.replayvault.application.detection.out.DecoysContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaDecoysIT extends DecoysContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected Decoys decoys() {
    return new JpaDecoys(database.factory());
  }
}
