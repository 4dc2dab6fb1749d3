package io.replayvault.persistence.access;

import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignInHistoryContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSignInHistoryIT extends SignInHistoryContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SignInHistory history() {
    return new JpaSignInHistory(database.factory());
  }
}
