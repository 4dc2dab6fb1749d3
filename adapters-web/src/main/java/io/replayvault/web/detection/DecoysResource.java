package io.replayvault.web.detection;

import io.replayvault.application.detection.in.KeepDecoys;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.access.Granted;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Sessions that nobody has a reason to open (clause H5). */
@Path("decoys")
@Dependent
public final class DecoysResource {
  private final KeepDecoys decoys;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public DecoysResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public DecoysResource(KeepDecoys decoys) {
    this.decoys = decoys;
  }

  /** They, the one that was marked last first. */
  @GET
  public Response listDecoys(@Context SecurityContext security) {
    return Response.ok(
            new DecoyAnswer.Items(
                Granted.orForbidden(decoys.list(RequestPrincipal.callerOf(security))).stream()
                    .map(DecoyAnswer::of)
                    .toList()),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** One more. */
  @POST
  public Response markDecoy(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    MarkDecoyRequest sent = BoundedBody.json(headers, body, MarkDecoyRequest.class);
    return Response.status(Response.Status.CREATED)
        .entity(
            DecoyAnswer.of(
                Granted.orAbsent(
                    decoys.mark(RequestPrincipal.callerOf(security), session(sent.session())))))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  /** One less. */
  @DELETE
  @Path("{id}")
  public Response unmarkDecoy(@Context SecurityContext security, @PathParam("id") String id) {
    Granted.orAbsent(decoys.unmark(RequestPrincipal.callerOf(security), session(id)));
    return Response.noContent().build();
  }

  private static SessionId session(String id) {
    if (!SessionId.isWellFormed(id)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    return new SessionId(id);
  }
}
