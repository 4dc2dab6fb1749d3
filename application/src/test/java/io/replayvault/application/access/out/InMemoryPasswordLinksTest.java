package io.replayvault.application.access.out;

final class InMemoryPasswordLinksTest extends PasswordLinksContract {
  private final PasswordLinks links = new InMemoryPasswordLinks();

  @Override
  protected PasswordLinks links() {
    return links;
  }
}
