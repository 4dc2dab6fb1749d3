package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.DetectionPolicies;
import io.replayvault.application.detection.out.DetectionPoliciesContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaDetectionPoliciesIT extends DetectionPoliciesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected DetectionPolicies policies() {
    return new JpaDetectionPolicies(database.factory());
  }
}
