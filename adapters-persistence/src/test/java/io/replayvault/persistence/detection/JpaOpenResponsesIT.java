package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.AlertQueue;
import io.replayvault.application.detection.out.AwaitedResponses;
import io.replayvault.application.detection.out.DetectionProgress;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.application.detection.out.OpenResponsesContract;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaOpenResponsesIT extends OpenResponsesContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected OpenResponses responses() {
    return new JpaOpenResponses(database.factory());
  }

  @Override
  protected AwaitedResponses awaited() {
    return new JpaOpenResponses(database.factory());
  }

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
