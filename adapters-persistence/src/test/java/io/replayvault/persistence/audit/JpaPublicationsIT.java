package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.Publications;
import io.replayvault.application.audit.out.PublicationsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPublicationsIT extends PublicationsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected Publications publications() {
    return new JpaPublications(database.factory());
  }
}
