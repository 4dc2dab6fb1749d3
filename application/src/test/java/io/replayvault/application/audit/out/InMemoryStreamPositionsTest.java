package io.replayvault.application.audit.out;

final class InMemoryStreamPositionsTest extends StreamPositionsContract {
  private final InMemoryStreamPositions positions = new InMemoryStreamPositions();

  @Override
  protected StreamPositions positions() {
    return positions;
  }
}
