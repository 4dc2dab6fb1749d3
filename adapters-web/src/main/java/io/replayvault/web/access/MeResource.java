package io.replayvault.web.access;

import io.replayvault.application.access.in.ListSignInFailures;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** Tells callers who they are. */
@Path("me")
@Dependent
public final class MeResource {
  private final MeAnswers answers;
  private final ListSignInFailures failures;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public MeResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public MeResource(MeAnswers answers, ListSignInFailures failures) {
    this.answers = answers;
    this.failures = failures;
  }

  /** Who is signed in and what they may do. */
  @GET
  @WithExpiredPassword
  public Response me(@Context SecurityContext security, @Context UriInfo uri) {
    return Response.ok(
            answers.of(RequestPrincipal.callerOf(security).person(), uri.getBaseUri()),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** Who failed to be the caller lately. */
  @GET
  @Path("attempts")
  public Response failures(@Context SecurityContext security) {
    return Response.ok(
            SignInFailuresAnswer.from(failures.of(RequestPrincipal.callerOf(security))),
            MediaType.APPLICATION_JSON)
        .build();
  }
}
