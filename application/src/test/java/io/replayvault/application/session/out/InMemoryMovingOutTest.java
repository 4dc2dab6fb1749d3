package io.replayvault.application.session.out;

import java.time.InstantSource;

final class InMemoryMovingOutTest extends MovingOutContract {
  private final MovingOut mark = new InMemoryMovingOut();
  private final SegmentStore store = new InMemorySegmentStore(InstantSource.system());

  @Override
  protected MovingOut mark() {
    return mark;
  }

  @Override
  protected SegmentStore store() {
    return store;
  }
}
