package io.replayvault.web.access;

import io.replayvault.application.access.in.AskForStepUp;
import io.replayvault.application.access.in.AskForStepUp.Outcome;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Refuses one dangerous action to callers whose latest proof of who they are is too old. A service
 * token has none to give: that its maker proved themselves was asked when it was made, for just
 * these permissions, and only what is marked for tokens as well lets one come here.
 */
final class StepUpGuard implements ContainerRequestFilter {
  private final AskForStepUp ask;
  private final DangerousAction action;

  StepUpGuard(AskForStepUp ask, DangerousAction action) {
    this.ask = ask;
    this.action = action;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller = RequestPrincipal.callerOf(request.getSecurityContext());
    if (caller.request().token().isPresent()) {
      return;
    }
    switch (ask.before(caller, action)) {
      case Outcome.Fresh fresh -> {}
      case Outcome.Needed needed -> throw Refusal.of(ProblemKind.STEP_UP_NEEDED);
    }
  }
}
