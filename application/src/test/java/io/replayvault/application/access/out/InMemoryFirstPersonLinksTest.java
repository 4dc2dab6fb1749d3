package io.replayvault.application.access.out;

final class InMemoryFirstPersonLinksTest extends FirstPersonLinksContract {
  private final FirstPersonLinks store = new InMemoryFirstPersonLinks();

  @Override
  protected FirstPersonLinks none() {
    return store;
  }
}
