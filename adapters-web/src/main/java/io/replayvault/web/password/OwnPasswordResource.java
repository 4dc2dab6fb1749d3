package io.replayvault.web.password;

import io.replayvault.application.password.in.ChangeOwnPassword;
import io.replayvault.application.password.in.ChangeOwnPassword.Command;
import io.replayvault.application.password.in.ChangeOwnPassword.Outcome;
import io.replayvault.application.password.in.DescribeOwnPassword;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.web.access.Guessable;
import io.replayvault.web.access.OfPerson;
import io.replayvault.web.access.SignInThrottle;
import io.replayvault.web.access.WithExpiredPassword;
import io.replayvault.web.access.WithStepUp;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.PasswordRefusal;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** The caller's own password. */
@Path("me/password")
@Dependent
@OfPerson
public final class OwnPasswordResource {
  private final DescribeOwnPassword describe;
  private final ChangeOwnPassword change;
  private final SignInThrottle throttle;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public OwnPasswordResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public OwnPasswordResource(
      DescribeOwnPassword describe, ChangeOwnPassword change, SignInThrottle throttle) {
    this.describe = describe;
    this.change = change;
    this.throttle = throttle;
  }

  /** What it must be and how long it counts. */
  @GET
  @WithExpiredPassword
  public Response describePassword(@Context SecurityContext security) {
    return Response.ok(
            OwnPasswordAnswer.of(describe.of(RequestPrincipal.callerOf(security).person())),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** Changes it; guesses at the current one are slowed down like sign-ins. */
  @POST
  @Guessable
  @WithExpiredPassword
  @WithStepUp(DangerousAction.CHANGE_OWN_PASSWORD)
  public Response changePassword(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    Caller caller = RequestPrincipal.callerOf(security);
    ChangePasswordRequest request = BoundedBody.json(headers, body, ChangePasswordRequest.class);
    try {
      Command command = new Command(request.current(), request.next());
      String email = caller.person().email().value();
      return answer(throttle.within(email, () -> change.change(caller, command)));
    } finally {
      request.current().destroy();
      request.next().destroy();
    }
  }

  private static Response answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed changed -> Response.noContent().build();
      case Outcome.CurrentWrong wrong -> throw Refusal.of(ProblemKind.CURRENT_PASSWORD_WRONG);
      case Outcome.Refused refused -> throw PasswordRefusal.of(refused.faults());
    };
  }
}
