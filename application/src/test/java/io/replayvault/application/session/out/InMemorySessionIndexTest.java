package io.replayvault.application.session.out;

final class InMemorySessionIndexTest extends SessionIndexContract {
  private final InMemorySessionIndex index = new InMemorySessionIndex();

  @Override
  protected SessionIndex sessions() {
    return index;
  }

  @Override
  protected SegmentIndex segments() {
    return index;
  }
}
