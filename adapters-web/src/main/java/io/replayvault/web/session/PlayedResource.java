package io.replayvault.web.session;

import io.replayvault.application.session.in.ReportPlayed;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.access.Granted;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** What players say they have shown of a session. */
@Path("sessions/{id}/played")
@Dependent
public final class PlayedResource {
  private final ReportPlayed report;
  private final PlayedThrottle throttle;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PlayedResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PlayedResource(ReportPlayed report, PlayedThrottle throttle) {
    this.report = report;
    this.throttle = throttle;
  }

  /** Some windows, put down as the player's word. */
  @POST
  public Response reportPlayed(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      InputStream body)
      throws IOException {
    Caller caller = RequestPrincipal.callerOf(security);
    throttle.require(caller.person().id());
    SessionId session = SessionsResource.sessionId(id);
    PlayedRequest sent = BoundedBody.json(headers, body, PlayedRequest.class);
    ReportPlayed.Command command;
    try {
      command = sent.command(session);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.of(
          ProblemKind.MALFORMED, "A report has 1 to 8 windows, each with a length and a speed.");
    }
    return switch (Granted.orAbsent(report.report(caller, command))) {
      case ReportPlayed.Outcome.Kept kept -> Response.noContent().build();
      case ReportPlayed.Outcome.NeverDelivered never ->
          throw Refusal.of(ProblemKind.NEVER_DELIVERED);
    };
  }
}
