package io.replayvault.persistence.recorder;

import io.replayvault.application.recorder.out.ServedRecorders;
import io.replayvault.application.recorder.out.ServedRecordersContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaServedRecordersIT extends ServedRecordersContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected ServedRecorders recorders() {
    return new JpaServedRecorders(database.factory());
  }
}
