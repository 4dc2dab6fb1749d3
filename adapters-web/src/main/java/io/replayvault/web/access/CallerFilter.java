package io.replayvault.web.access;

import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns the token that the container verified into the caller, by the server's own record of the
 * sign-in; a token whose sign-in is over is worth nothing. A request that names a grant of Support
 * is made under it or not at all (clause H1).
 */
@Dependent
final class CallerFilter implements ContainerRequestFilter {
  private static final String GRANT = "X-ReplayVault-Grant";

  private final ResolveCaller resolve;

  @Inject
  CallerFilter(ResolveCaller resolve) {
    this.resolve = resolve;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext security = request.getSecurityContext();
    RequestPrincipal principal = RequestPrincipal.of(security);
    Caller caller =
        principal
            .proof()
            .flatMap(proof -> proof instanceof JsonWebToken t ? Optional.of(t) : Optional.empty())
            .flatMap(token -> callerOf(token, principal))
            .orElseThrow(() -> Refusal.of(ProblemKind.NOT_SIGNED_IN));
    Caller acting =
        Optional.ofNullable(request.getHeaderString(GRANT))
            .map(grant -> under(grant, caller))
            .orElse(caller);
    request.setSecurityContext(principal.by(acting).context(security.isSecure()));
  }

  /** The same person as the grant has them. */
  private Caller under(String grant, Caller caller) {
    if (!SupportGrantId.isWellFormed(grant)) {
      throw Refusal.of(ProblemKind.GRANT_OVER);
    }
    RequestFacts facts = caller.request().under(new SupportGrantId(grant));
    return resolve
        .resolve(caller.person().id(), caller.signIn(), facts)
        .orElseThrow(() -> Refusal.of(ProblemKind.GRANT_OVER));
  }

  private Optional<Caller> callerOf(JsonWebToken token, RequestPrincipal principal) {
    String person = token.getSubject();
    String signIn = token.getTokenID();
    if (person == null || signIn == null) {
      return Optional.empty();
    }
    if (!PersonId.isWellFormed(person) || !SignInId.isWellFormed(signIn)) {
      return Optional.empty();
    }
    return resolve.resolve(new PersonId(person), new SignInId(signIn), principal.facts());
  }
}
