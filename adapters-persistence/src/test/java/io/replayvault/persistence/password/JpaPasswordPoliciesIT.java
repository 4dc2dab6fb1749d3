package io.replayvault.persistence.password;

import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.application.password.out.PasswordPoliciesContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPasswordPoliciesIT extends PasswordPoliciesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PasswordPolicies policies() {
    return new JpaPasswordPolicies(database.factory(), deviations(), clock);
  }

  @Override
  protected PasswordDeviations deviations() {
    return new JpaPasswordDeviations(database.factory());
  }
}
