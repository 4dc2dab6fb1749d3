package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.LockoutPoliciesContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaLockoutPoliciesIT extends LockoutPoliciesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected LockoutPolicies policies() {
    return new JpaLockoutPolicies(database.factory());
  }
}
