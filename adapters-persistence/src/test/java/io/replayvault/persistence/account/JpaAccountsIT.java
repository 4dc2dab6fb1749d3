package io.replayvault.persistence.account;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.AccountsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaAccountsIT extends AccountsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected Accounts accounts() {
    return new JpaAccounts(database.factory());
  }
}
