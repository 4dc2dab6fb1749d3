package io.replayvault.persistence.access;

import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.access.out.FirstPersonLinksContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaFirstPersonLinksIT extends FirstPersonLinksContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected FirstPersonLinks none() {
    return new JpaFirstPersonLinks(database.factory());
  }
}
