package io.replayvault.web.access;

import io.replayvault.application.access.out.AccessDecisions;
import io.replayvault.application.access.out.AccessDecisionsContract;

final class ShiroAccessDecisionsTest extends AccessDecisionsContract {
  private final ShiroAccessDecisions decisions = new ShiroAccessDecisions();

  @Override
  protected AccessDecisions decisions() {
    return decisions;
  }
}
