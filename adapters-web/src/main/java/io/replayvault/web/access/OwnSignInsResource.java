package io.replayvault.web.access;

import io.replayvault.application.access.in.EndSignIns;
import io.replayvault.application.access.in.EndSignIns.Outcome;
import io.replayvault.application.access.in.ListSignIns;
import io.replayvault.domain.access.Caller;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Shows callers where they are signed in, and ends what they like. */
@Path("me/sign-ins")
@Dependent
@OfPerson
public final class OwnSignInsResource {
  private final ListSignIns list;
  private final EndSignIns end;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public OwnSignInsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public OwnSignInsResource(ListSignIns list, EndSignIns end) {
    this.list = list;
    this.end = end;
  }

  /** The caller's sign-ins that count. */
  @GET
  public Response ownSignIns(@Context SecurityContext security) {
    Caller caller = RequestPrincipal.callerOf(security);
    return Response.ok(
            SignInsAnswer.from(list.of(caller), caller.signIn()), MediaType.APPLICATION_JSON)
        .build();
  }

  /** Ends one of them. */
  @POST
  @Path("{id}/end")
  public Response endOwnSignIn(@Context SecurityContext security, @PathParam("id") String id) {
    return switch (end.end(RequestPrincipal.callerOf(security), id)) {
      case Outcome.Ended ended -> Response.noContent().build();
      case Outcome.Absent absent -> throw Refusal.of(ProblemKind.NOT_FOUND);
    };
  }

  /** Ends all of them and takes the cookie away. */
  @POST
  @Path("end-all")
  public Response signOutEverywhere(@Context SecurityContext security) {
    end.endAll(RequestPrincipal.callerOf(security));
    return Response.noContent().header("Set-Cookie", SignInCookie.cleared()).build();
  }
}
