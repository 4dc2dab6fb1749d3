package io.replayvault.persistence.access;

import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.RecoveryCodesContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each call goes through an adapter of its own, as on nodes that share nothing but the database.
 */
final class JpaRecoveryCodesIT extends RecoveryCodesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected RecoveryCodes codes() {
    return new JpaRecoveryCodes(database.factory());
  }
}
