package io.replayvault.web.access;

import io.replayvault.application.access.in.ActInAccount;
import io.replayvault.application.access.in.RecogniseServiceToken;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.in.ResolveOwing;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInStage;
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
 * sign-in; a token whose sign-in is over is worth nothing, and one whose sign-in still owes
 * something is worth nothing but where {@link WhileOwing} says so. Where a service token is shown,
 * it alone counts: a cookie beside it is as if it were not there. A request that names a grant of
 * Support is made under it or not at all (clause H1). Where the request names an account, the
 * caller is who they are there: so every operation acts in it. What is the person's own is theirs
 * whatever grant or account the request names.
 */
@Dependent
final class CallerFilter implements ContainerRequestFilter {
  private static final String GRANT = "X-ReplayVault-Grant";

  private final ResolveCaller complete;
  private final ResolveOwing owing;
  private final RecogniseServiceToken tokens;
  private final ActInAccount act;
  private final Optional<WhileOwing> accepted;
  private final boolean isOfPerson;
  private final boolean isForAsked;

  @Inject
  CallerFilter(
      ResolveCaller complete, ResolveOwing owing, RecogniseServiceToken tokens, ActInAccount act) {
    this(complete, owing, tokens, act, Optional.empty(), false, false);
  }

  private CallerFilter(
      ResolveCaller complete,
      ResolveOwing owing,
      RecogniseServiceToken tokens,
      ActInAccount act,
      Optional<WhileOwing> accepted,
      boolean isOfPerson,
      boolean isForAsked) {
    this.complete = complete;
    this.owing = owing;
    this.tokens = tokens;
    this.act = act;
    this.accepted = accepted;
    this.isOfPerson = isOfPerson;
    this.isForAsked = isForAsked;
  }

  /** The same that also lets in whom that says, and only them unless it says otherwise. */
  CallerFilter accepting(WhileOwing stage) {
    return new CallerFilter(complete, owing, tokens, act, Optional.of(stage), true, isForAsked);
  }

  /** The same for what is the person's, in whatever account they act. */
  CallerFilter ofPerson() {
    return new CallerFilter(complete, owing, tokens, act, accepted, true, isForAsked);
  }

  /** The same that lets in who was asked for their second factor and did not prove it yet, too. */
  CallerFilter whileAsked() {
    return new CallerFilter(complete, owing, tokens, act, accepted, isOfPerson, true);
  }

  /** The same with another way from a complete sign-in to the caller. */
  CallerFilter resolvedBy(ResolveCaller other) {
    return new CallerFilter(other, owing, tokens, act, accepted, isOfPerson, isForAsked);
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
    Caller acting = isOfPerson ? caller : acting(caller, request);
    principal.by(acting).keepIn(request, security.isSecure());
  }

  private Caller acting(Caller caller, ContainerRequestContext request) {
    Caller granted =
        Optional.ofNullable(request.getHeaderString(GRANT))
            .map(grant -> under(grant, caller))
            .orElse(caller);
    return NamedAccount.of(request.getUriInfo().getQueryParameters().getFirst("account"))
        .map(account -> Granted.orAbsent(act.act(granted, account)))
        .orElse(granted);
  }

  /** The same person as the grant has them; a service token never uses one. */
  private Caller under(String grant, Caller caller) {
    if (caller.request().token().isPresent()) {
      tokens.refused(caller, GRANT);
      throw Refusal.of(ProblemKind.GRANT_OVER);
    }
    SupportGrantId id = SupportGrantId.named(grant);
    RequestFacts facts = caller.request().under(id);
    Optional<Caller> under = complete.resolve(caller.person().id(), caller.signIn(), facts);
    if (under.isEmpty()) {
      act.refused(caller, id);
    }
    return under.orElseThrow(() -> Refusal.of(ProblemKind.GRANT_OVER));
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
    return resolved(new PersonId(person), new SignInId(signIn), principal);
  }

  private Optional<Caller> resolved(PersonId person, SignInId signIn, RequestPrincipal principal) {
    Optional<SignInStage> stage = accepted.map(WhileOwing::value);
    Optional<Caller> owingCaller =
        stage.flatMap(s -> owing.resolve(person, signIn, s, principal.facts()));
    boolean completeToo = accepted.map(WhileOwing::alsoComplete).orElse(true);
    return owingCaller
        .or(
            () ->
                completeToo
                    ? complete.resolve(person, signIn, principal.facts())
                    : Optional.empty())
        .or(() -> asked(person, signIn, principal));
  }

  /** Whoever was asked for their second factor hears so; else it would look like a sign-out. */
  private Optional<Caller> asked(PersonId person, SignInId signIn, RequestPrincipal principal) {
    Optional<Caller> asked =
        owing.resolve(person, signIn, SignInStage.FACTOR_ASKED, principal.facts());
    if (asked.isPresent() && !isForAsked) {
      throw Refusal.of(ProblemKind.STEP_UP_NEEDED);
    }
    return asked;
  }
}
