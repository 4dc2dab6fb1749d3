package io.replayvault.application.recorder.out;

final class InMemoryServedRecordersTest extends ServedRecordersContract {
  private final ServedRecorders store = new InMemoryServedRecorders();

  @Override
  protected ServedRecorders recorders() {
    return store;
  }
}
