package io.replayvault.web.access;

import io.replayvault.application.access.in.ActInAccount;
import io.replayvault.application.access.in.RecogniseServiceToken;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInId;
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
 * sign-in; a token whose sign-in is over is worth nothing. Where a service token is shown, it alone
 * counts: a cookie beside it is as if it were not there. Where the request names an account, the
 * caller is who they are there: so every operation acts in it.
 */
@Dependent
final class CallerFilter implements ContainerRequestFilter {
  private final ResolveCaller resolve;
  private final RecogniseServiceToken tokens;
  private final ActInAccount act;

  @Inject
  CallerFilter(ResolveCaller resolve, RecogniseServiceToken tokens, ActInAccount act) {
    this.resolve = resolve;
    this.tokens = tokens;
    this.act = act;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext security = request.getSecurityContext();
    RequestPrincipal principal = RequestPrincipal.of(security);
    Caller caller =
        ShownServiceToken.in(request)
            .map(shown -> tokens.recognise(shown, principal.facts()))
            .orElseGet(() -> signedIn(principal))
            .orElseThrow(() -> Refusal.of(ProblemKind.NOT_SIGNED_IN));
    Caller acting =
        NamedAccount.of(request.getUriInfo().getQueryParameters().getFirst("account"))
            .map(account -> Granted.orAbsent(act.act(caller, account)))
            .orElse(caller);
    request.setSecurityContext(principal.by(acting).context(security.isSecure()));
  }

  private Optional<Caller> signedIn(RequestPrincipal principal) {
    return principal
        .proof()
        .flatMap(proof -> proof instanceof JsonWebToken t ? Optional.of(t) : Optional.empty())
        .flatMap(token -> callerOf(token, principal));
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
