package io.replayvault.application.session.out;

final class InMemoryLabelStoreTest extends LabelStoreContract {
  private final LabelStore store = new InMemoryLabelStore();

  @Override
  protected LabelStore labels() {
    return store;
  }
}
