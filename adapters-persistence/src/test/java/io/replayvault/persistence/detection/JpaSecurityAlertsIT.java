package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.DetectionProgress;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.application.detection.out.SecurityAlertsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSecurityAlertsIT extends SecurityAlertsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SecurityAlerts alerts() {
    return new JpaSecurityAlerts(database.factory());
  }

  @Override
  protected DetectionProgress progress() {
    return new JpaDetectionProgress(database.factory());
  }
}
