package io.replayvault.web.access;

import io.replayvault.application.access.in.RecogniseServiceToken;
import io.replayvault.domain.access.Caller;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Refuses every operation to a service token that is not marked for them, and puts that on the
 * audit log. Runs after the caller is known.
 */
@Dependent
final class ServiceTokenGuard implements ContainerRequestFilter {
  private final RecogniseServiceToken tokens;

  @Inject
  ServiceTokenGuard(RecogniseServiceToken tokens) {
    this.tokens = tokens;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller = RequestPrincipal.callerOf(request.getSecurityContext());
    if (caller.request().token().isPresent()) {
      tokens.refused(caller, request.getMethod() + " " + request.getUriInfo().getPath());
      throw Refusal.of(ProblemKind.FORBIDDEN);
    }
  }
}
