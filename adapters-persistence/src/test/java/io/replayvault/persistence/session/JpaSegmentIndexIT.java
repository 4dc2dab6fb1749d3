package io.replayvault.persistence.session;

import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentIndexContract;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSegmentIndexIT extends SegmentIndexContract {
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
