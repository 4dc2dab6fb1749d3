package io.replayvault.web.access;

import io.replayvault.application.password.PasswordChange;
import io.replayvault.domain.access.Caller;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Refuses everything to a caller whose password is expired (clause F6) until they chose another. A
 * service token ends by its own time, not by its maker's password's. Runs after the caller is
 * known; costs no query but once a minute for each caller.
 */
@Dependent
final class PasswordExpiryGuard implements ContainerRequestFilter {
  private final PasswordChange passwords;

  @Inject
  PasswordExpiryGuard(PasswordChange passwords) {
    this.passwords = passwords;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller = RequestPrincipal.callerOf(request.getSecurityContext());
    if (caller.request().token().isEmpty() && passwords.isExpired(caller.person().id())) {
      throw Refusal.of(ProblemKind.PASSWORD_EXPIRED);
    }
  }
}
