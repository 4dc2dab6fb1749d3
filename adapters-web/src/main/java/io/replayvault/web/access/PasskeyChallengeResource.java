package io.replayvault.web.access;

import io.replayvault.application.access.in.AskForPasskey;
import io.replayvault.application.access.in.AskForPasskey.Outcome;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Asks callers for a passkey, to complete a sign-in or to step up. */
@Path("sign-in/passkey-challenge")
@Dependent
@OfPerson
public final class PasskeyChallengeResource {
  private final AskForPasskey ask;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PasskeyChallengeResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PasskeyChallengeResource(AskForPasskey ask) {
    this.ask = ask;
  }

  /** A challenge, in the place of any before; absent for whoever has no passkey. */
  @POST
  @WhileOwing(value = SignInStage.SECOND_FACTOR_OWED, alsoComplete = true)
  @WhileAsked
  @WithExpiredPassword
  public Response askForPasskey(@Context SecurityContext security) {
    return switch (ask.ask(RequestPrincipal.callerOf(security))) {
      case Outcome.Asked asked ->
          Response.ok(PasskeyChallengeAnswer.of(asked), MediaType.APPLICATION_JSON).build();
      case Outcome.NoPasskey none -> throw Refusal.of(ProblemKind.NOT_FOUND);
    };
  }
}
