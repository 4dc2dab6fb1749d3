package io.replayvault.web.access;

import io.replayvault.application.access.in.StepUp;
import io.replayvault.application.access.in.StepUp.Outcome;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.password.PlainPassword;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Has callers prove anew who they are. */
@Path("sign-in/step-up")
@Dependent
@OfPerson
public final class StepUpResource {
  private final StepUp stepUp;
  private final SignInThrottle throttle;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public StepUpResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public StepUpResource(StepUp stepUp, SignInThrottle throttle) {
    this.stepUp = stepUp;
    this.throttle = throttle;
  }

  /** Takes a code, a passkey or the password; sets another cookie. */
  @POST
  @Guessable
  @WhileAsked
  @WithExpiredPassword
  public Response stepUp(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    Caller caller = RequestPrincipal.callerOf(security);
    StepUpRequest request = BoundedBody.json(headers, body, StepUpRequest.class);
    try {
      String email = caller.person().email().value();
      return answer(throttle.within(email, () -> stepUp.stepUp(caller, request.shown())));
    } finally {
      request.password().ifPresent(PlainPassword::destroy);
    }
  }

  private static Response answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Proved proved ->
          Response.noContent().header("Set-Cookie", SignInCookie.carrying(proved.token())).build();
      case Outcome.Refused refused -> throw Refusal.of(ProblemKind.CODE_WRONG);
    };
  }
}
