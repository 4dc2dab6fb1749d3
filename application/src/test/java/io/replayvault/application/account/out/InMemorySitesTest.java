package io.replayvault.application.account.out;

final class InMemorySitesTest extends SitesContract {
  private final Sites store = new InMemorySites();

  @Override
  protected Sites sites() {
    return store;
  }
}
