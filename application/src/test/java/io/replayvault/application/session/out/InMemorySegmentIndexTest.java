package io.replayvault.application.session.out;

final class InMemorySegmentIndexTest extends SegmentIndexContract {
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
