package io.replayvault.kms.access;

import io.replayvault.application.access.out.IdentityTokens;
import io.replayvault.application.access.out.IdentityTokensContract;

final class JoseIdentityTokensTest extends IdentityTokensContract {
  @Override
  protected IdentityTokens tokens() {
    return new JoseIdentityTokens();
  }
}
