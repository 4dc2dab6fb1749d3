package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.RehashProgress;
import io.replayvault.application.audit.out.RehashProgressContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaRehashProgressIT extends RehashProgressContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected RehashProgress progress() {
    return new JpaRehashProgress(database.factory());
  }
}
