package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.AlertQueue;
import io.replayvault.application.detection.out.AlertQueueContract;
import io.replayvault.application.detection.out.DetectionProgress;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaAlertQueueIT extends AlertQueueContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AlertQueue queue() {
    return new JpaAlertQueue(database.factory());
  }

  @Override
  protected SecurityAlerts alerts() {
    return new JpaSecurityAlerts(database.factory());
  }

  @Override
  protected DetectionProgress progress() {
    return new JpaDetectionProgress(database.factory());
  }
}
