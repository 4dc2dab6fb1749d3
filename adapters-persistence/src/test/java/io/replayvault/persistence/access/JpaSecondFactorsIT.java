package io.replayvault.persistence.access;

import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SecondFactorsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each call goes through an adapter of its own, as on nodes that share nothing but the database.
 */
final class JpaSecondFactorsIT extends SecondFactorsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SecondFactors factors() {
    return new JpaSecondFactors(database.factory());
  }

  @Override
  protected Passkeys passkeys() {
    return new JpaPasskeys(database.factory());
  }

  @Override
  protected RecoveryCodes codes() {
    return new JpaRecoveryCodes(database.factory());
  }
}
