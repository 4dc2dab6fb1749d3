package io.replayvault.application.session.out;

final class InMemorySessionCensusTest extends SessionCensusContract {
  private final InMemorySessionIndex index = new InMemorySessionIndex();

  @Override
  protected SessionIndex sessions() {
    return index;
  }

  @Override
  protected SegmentIndex segments() {
    return index;
  }

  @Override
  protected MergeQueue queue() {
    return index;
  }

  @Override
  protected SessionCensus census() {
    return index;
  }
}
