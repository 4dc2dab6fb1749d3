package io.replayvault.application.session.out;

import java.time.InstantSource;

final class InMemorySegmentStoreTest extends SegmentStoreContract {
  private final SegmentStore store = new InMemorySegmentStore(InstantSource.system());

  @Override
  protected SegmentStore store() {
    return store;
  }
}
