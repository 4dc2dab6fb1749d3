package io.replayvault.persistence.masking;

import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.application.masking.out.PublishedPoliciesContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPublishedPoliciesIT extends PublishedPoliciesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PublishedPolicies policies() {
    return new JpaPublishedPolicies(database.factory());
  }
}
