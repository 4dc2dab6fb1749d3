package io.replayvault.persistence.access;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.AccountRegister;
import io.replayvault.application.access.out.AccountRegisterContract;
import io.replayvault.application.access.out.People;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.persistence.account.JpaAccounts;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a command makes, as nodes see it. */
final class JdbcAccountRegisterIT extends AccountRegisterContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AccountRegister register() {
    return new JdbcAccountRegister(database.application());
  }

  @Override
  protected People people() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected AccountPeople accountPeople() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected Accounts accounts() {
    return new JpaAccounts(database.factory());
  }
}
