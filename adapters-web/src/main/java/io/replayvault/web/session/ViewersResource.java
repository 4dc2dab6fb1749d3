package io.replayvault.web.session;

import io.replayvault.application.session.in.ListViewers;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Who has seen a session. */
@Path("sessions/{id}/viewers")
@Dependent
public final class ViewersResource {
  private final ListViewers viewers;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public ViewersResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public ViewersResource(ListViewers viewers) {
    this.viewers = viewers;
  }

  /** They, and what was delivered to each. */
  @GET
  @ForServiceTokens
  public Response listSessionViewers(
      @Context SecurityContext security, @PathParam("id") String id) {
    return Response.ok(
            ViewersAnswer.of(
                Granted.orAbsent(
                    viewers.list(
                        RequestPrincipal.callerOf(security), SessionsResource.sessionId(id)))),
            MediaType.APPLICATION_JSON)
        .build();
  }
}
