package io.replayvault.persistence.password;

import io.replayvault.application.access.out.People;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.application.password.out.PasswordsContract;
import io.replayvault.persistence.access.JpaPeople;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPasswordsIT extends PasswordsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected Passwords passwords() {
    return new JpaPasswords(database.factory());
  }

  @Override
  protected People people() {
    return new JpaPeople(database.factory());
  }
}
