package io.replayvault.persistence.session;

import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.application.session.out.SessionSearchContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSessionSearchIT extends SessionSearchContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SessionIndex sessions() {
    return new JpaSessionIndex(database.factory());
  }

  @Override
  protected SegmentIndex segments() {
    return new JpaSegmentIndex(database.factory());
  }
}
