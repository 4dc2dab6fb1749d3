package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LostFactors;
import io.replayvault.application.access.out.LostFactorsContract;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a command removes, as nodes see it. */
final class JdbcLostFactorsIT extends LostFactorsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected LostFactors lost() {
    return new JdbcLostFactors(database.application());
  }

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

  @Override
  protected SignIns signIns() {
    return new JpaSignIns(database.factory());
  }
}
