package io.replayvault.application.access.out;

final class SimpleIdentityTokensTest extends IdentityTokensContract {
  @Override
  protected IdentityTokens tokens() {
    return new SimpleIdentityTokens();
  }
}
