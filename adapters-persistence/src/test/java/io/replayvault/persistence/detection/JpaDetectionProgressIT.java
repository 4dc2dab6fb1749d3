package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.DetectionProgress;
import io.replayvault.application.detection.out.DetectionProgressContract;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaDetectionProgressIT extends DetectionProgressContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected DetectionProgress progress() {
    return new JpaDetectionProgress(database.factory());
  }

  @Override
  protected SecurityAlerts alerts() {
    return new JpaSecurityAlerts(database.factory());
  }
}
