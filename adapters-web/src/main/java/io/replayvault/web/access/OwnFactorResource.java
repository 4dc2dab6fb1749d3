package io.replayvault.web.access;

import io.replayvault.application.access.in.DescribeFactor;
import io.replayvault.application.access.in.EnrolFactor;
import io.replayvault.application.access.in.EnrolFactor.Begun;
import io.replayvault.application.access.in.EnrolFactor.Outcome;
import io.replayvault.application.access.in.RemoveFactor;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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

/** The caller's own second factors, and of them the authenticator app. */
@Path("me/second-factor")
@Dependent
@OfPerson
public final class OwnFactorResource {
  private final DescribeFactor describe;
  private final EnrolFactor enrol;
  private final RemoveFactor remove;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public OwnFactorResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public OwnFactorResource(DescribeFactor describe, EnrolFactor enrol, RemoveFactor remove) {
    this.describe = describe;
    this.enrol = enrol;
    this.remove = remove;
  }

  /** Which they have, and whether they must. */
  @GET
  @WhileAsked
  @WithExpiredPassword
  public Response describeFactor(@Context SecurityContext security) {
    return Response.ok(
            OwnFactorAnswer.of(describe.of(RequestPrincipal.callerOf(security).person())),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** A secret for an app, which waits for its first code. */
  @POST
  @WhileOwing(value = SignInStage.ENROLMENT_OWED, alsoComplete = true)
  @WithExpiredPassword
  @WithStepUp(DangerousAction.ENROL_FACTOR)
  public Response beginEnrolment(@Context SecurityContext security) {
    return switch (enrol.begin(RequestPrincipal.callerOf(security))) {
      case Begun.Proposed(String uri, String secret) ->
          Response.ok(new ProposedFactorAnswer(uri, secret), MediaType.APPLICATION_JSON).build();
      case Begun.NotOwed notOwed -> throw Refusal.of(ProblemKind.NOT_SIGNED_IN);
    };
  }

  /** Lets it count; sets another cookie. */
  @POST
  @Path("confirm")
  @WhileOwing(value = SignInStage.ENROLMENT_OWED, alsoComplete = true)
  @WithExpiredPassword
  @WithStepUp(DangerousAction.ENROL_FACTOR)
  public Response confirmEnrolment(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    CodeRequest request = BoundedBody.json(headers, body, CodeRequest.class);
    return switch (enrol.confirm(RequestPrincipal.callerOf(security), request.code())) {
      case Outcome.Enrolled enrolled ->
          Response.ok(RecoveryCodesAnswer.of(enrolled.codes()), MediaType.APPLICATION_JSON)
              .header("Set-Cookie", SignInCookie.carrying(enrolled.token()))
              .build();
      case Outcome.CodeWrong wrong -> throw Refusal.of(ProblemKind.CODE_WRONG);
    };
  }

  /** Takes it away. */
  @DELETE
  @WithStepUp(DangerousAction.REMOVE_FACTOR)
  public Response removeFactor(@Context SecurityContext security) {
    return switch (remove.remove(RequestPrincipal.callerOf(security))) {
      case RemoveFactor.Outcome.Removed removed -> Response.noContent().build();
      case RemoveFactor.Outcome.Required required -> throw Refusal.of(ProblemKind.FACTOR_REQUIRED);
    };
  }
}
