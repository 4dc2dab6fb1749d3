package io.replayvault.persistence.password;

import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.application.password.out.PasswordDeviationsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPasswordDeviationsIT extends PasswordDeviationsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PasswordDeviations deviations() {
    return new JpaPasswordDeviations(database.factory());
  }
}
