package io.replayvault.persistence.session;

import io.replayvault.application.session.out.MergeQueue;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SessionCensus;
import io.replayvault.application.session.out.SessionCensusContract;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSessionCensusIT extends SessionCensusContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SessionIndex sessions() {
    return new JpaSessionIndex(database.factory());
  }

  @Override
  protected SegmentIndex segments() {
    return new JpaSegmentIndex(database.factory());
  }

  @Override
  protected MergeQueue queue() {
    return new JpaMergeQueue(database.factory());
  }

  @Override
  protected SessionCensus census() {
    return new JpaSessionCensus(database.factory());
  }
}
