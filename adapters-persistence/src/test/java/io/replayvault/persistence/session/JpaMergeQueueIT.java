package io.replayvault.persistence.session;

import io.replayvault.application.session.out.MergeQueue;
import io.replayvault.application.session.out.MergeQueueContract;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaMergeQueueIT extends MergeQueueContract {
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
}
