package io.replayvault.persistence.session;

import io.replayvault.application.session.out.LabelStore;
import io.replayvault.application.session.out.LabelStoreContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaLabelStoreIT extends LabelStoreContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected LabelStore labels() {
    return new JpaLabelStore(database.factory());
  }
}
