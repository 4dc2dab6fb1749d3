package io.replayvault.persistence.access;

import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.application.access.out.PasswordLinksContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPasswordLinksIT extends PasswordLinksContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PasswordLinks links() {
    return new JpaPasswordLinks(database.factory());
  }
}
