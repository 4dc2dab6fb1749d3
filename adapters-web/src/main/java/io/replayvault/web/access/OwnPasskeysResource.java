package io.replayvault.web.access;

import io.replayvault.application.access.in.RegisterPasskey;
import io.replayvault.application.access.in.RegisterPasskey.Begun;
import io.replayvault.application.access.in.RegisterPasskey.Outcome;
import io.replayvault.application.access.in.RemovePasskey;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** The caller's own passkeys. */
@Path("me/passkeys")
@Dependent
@OfPerson
public final class OwnPasskeysResource {
  private final RegisterPasskey register;
  private final RemovePasskey remove;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public OwnPasskeysResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public OwnPasskeysResource(RegisterPasskey register, RemovePasskey remove) {
    this.register = register;
    this.remove = remove;
  }

  /** What a browser needs to make one. */
  @POST
  @Path("begin")
  @WhileOwing(value = SignInStage.ENROLMENT_OWED, alsoComplete = true)
  @WithExpiredPassword
  @WithStepUp(DangerousAction.ENROL_FACTOR)
  public Response beginPasskey(@Context SecurityContext security) {
    return switch (register.begin(RequestPrincipal.callerOf(security))) {
      case Begun.Proposed proposed ->
          Response.ok(ProposedPasskeyAnswer.of(proposed), MediaType.APPLICATION_JSON).build();
      case Begun.NotOwed notOwed -> throw Refusal.of(ProblemKind.NOT_SIGNED_IN);
      case Begun.TooMany tooMany -> throw Refusal.of(ProblemKind.TOO_MANY_PASSKEYS);
    };
  }

  /** Lets the one count that the browser made; sets another cookie. */
  @POST
  @WhileOwing(value = SignInStage.ENROLMENT_OWED, alsoComplete = true)
  @WithExpiredPassword
  @WithStepUp(DangerousAction.ENROL_FACTOR)
  public Response registerPasskey(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    NewPasskeyRequest request = BoundedBody.json(headers, body, NewPasskeyRequest.class);
    return switch (register.finish(
        RequestPrincipal.callerOf(security), request.name(), request.attestation())) {
      case Outcome.Registered registered ->
          Response.ok(RecoveryCodesAnswer.of(registered.codes()), MediaType.APPLICATION_JSON)
              .header("Set-Cookie", SignInCookie.carrying(registered.token()))
              .build();
      case Outcome.Refused refused -> throw Refusal.of(ProblemKind.PASSKEY_REFUSED);
    };
  }

  /** Takes one away. */
  @DELETE
  @Path("{id}")
  @WithStepUp(DangerousAction.REMOVE_FACTOR)
  public Response removePasskey(@Context SecurityContext security, @PathParam("id") String id) {
    if (!PasskeyId.isWellFormed(id)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    return switch (remove.remove(RequestPrincipal.callerOf(security), new PasskeyId(id))) {
      case RemovePasskey.Outcome.Removed removed -> Response.noContent().build();
      case RemovePasskey.Outcome.Required required -> throw Refusal.of(ProblemKind.FACTOR_REQUIRED);
      case RemovePasskey.Outcome.Absent absent -> throw Refusal.of(ProblemKind.NOT_FOUND);
    };
  }
}
