package io.replayvault.application.access.out;

final class RoleDecisionsTest extends AccessDecisionsContract {
  @Override
  protected AccessDecisions decisions() {
    return new RoleDecisions();
  }
}
