package io.replayvault.application.access.out;

final class InMemorySignInsTest extends SignInsContract {
  private final SignIns store = new InMemorySignIns();

  @Override
  protected SignIns signIns() {
    return store;
  }
}
