package io.replayvault.web.access;

import io.replayvault.application.access.out.AccessDecisions;
import io.replayvault.application.access.out.AccessDecisionsContract;
import io.replayvault.domain.access.PermissionTable;

final class ShiroAccessDecisionsTest extends AccessDecisionsContract {
  private final ShiroAccessDecisions decisions = new ShiroAccessDecisions(PermissionTable.USUAL);

  @Override
  protected AccessDecisions decisions() {
    return decisions;
  }
}
