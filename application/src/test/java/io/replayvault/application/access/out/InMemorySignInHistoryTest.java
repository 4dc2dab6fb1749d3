package io.replayvault.application.access.out;

final class InMemorySignInHistoryTest extends SignInHistoryContract {
  private final SignInHistory store = new InMemorySignInHistory();

  @Override
  protected SignInHistory history() {
    return store;
  }
}
