package io.replayvault.web.access;

import io.replayvault.application.access.in.KeepServiceTokens;
import io.replayvault.application.access.in.KeepServiceTokens.Outcome;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.web.entry.BoundedBody;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Service tokens of the caller's account (ADR-0049). */
@Path("service-tokens")
@Dependent
public final class ServiceTokensResource {
  private final KeepServiceTokens tokens;
  private final PermissionTable table;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public ServiceTokensResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public ServiceTokensResource(KeepServiceTokens tokens, PermissionTable table) {
    this.tokens = tokens;
    this.table = table;
  }

  /** They, newest first, and what the caller could give to another. */
  @GET
  public Response listServiceTokens(@Context SecurityContext security) {
    Caller caller = RequestPrincipal.callerOf(security);
    return answer(
        Response.Status.OK,
        ServiceTokenAnswer.Items.of(Granted.orForbidden(tokens.list(caller)), grantable(caller)));
  }

  /** One more; its text is told this once. */
  @POST
  @WithStepUp(DangerousAction.MAKE_SERVICE_TOKEN)
  public Response makeServiceToken(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    MakeServiceTokenRequest sent = BoundedBody.json(headers, body, MakeServiceTokenRequest.class);
    KeepServiceTokens.Command command;
    try {
      command = sent.command();
    } catch (IllegalArgumentException malformed) {
      // The reason may quote what was sent.
      throw Refusal.of(
          ProblemKind.MALFORMED,
          "A service token has a name of 1 to 100 characters, permissions that tokens can have,"
              + " a scope that does not contradict itself, and 1 to 365 days.");
    }
    Outcome outcome =
        Granted.orForbidden(tokens.make(RequestPrincipal.callerOf(security), command));
    return switch (outcome) {
      case Outcome.Made made ->
          answer(Response.Status.CREATED, ServiceTokenAnswer.Made.of(made.token(), made.text()));
      case Outcome.Absent absent -> throw Refusal.of(ProblemKind.NOT_FOUND);
      case Outcome.NotYours notYours -> throw Refusal.of(ProblemKind.FORBIDDEN);
    };
  }

  /** Ends one for good. */
  @POST
  @Path("{id}/revoke")
  public Response revokeServiceToken(
      @Context SecurityContext security, @PathParam("id") String id) {
    if (!ServiceTokenId.isWellFormed(id)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    ServiceToken revoked =
        Granted.orAbsent(
            tokens.revoke(RequestPrincipal.callerOf(security), new ServiceTokenId(id)));
    return answer(Response.Status.OK, ServiceTokenAnswer.of(revoked, Map.of()));
  }

  private List<String> grantable(Caller caller) {
    return table.of(caller.person()).stream()
        .filter(ServiceToken.GRANTABLE::contains)
        .map(Permission::text)
        .sorted()
        .toList();
  }

  private static Response answer(Response.Status status, Record body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON).entity(body).build();
  }
}
