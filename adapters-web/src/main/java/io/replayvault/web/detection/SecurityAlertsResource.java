package io.replayvault.web.detection;

import io.replayvault.application.detection.in.AcknowledgeAlert;
import io.replayvault.application.detection.in.ListAlerts;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.FiledAlert;
import io.replayvault.web.access.Granted;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.Parameters;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The security alerts of the caller's account (clause H5). */
@Path("security-alerts")
@Dependent
public final class SecurityAlertsResource {
  private final ListAlerts list;
  private final AcknowledgeAlert acknowledge;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public SecurityAlertsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public SecurityAlertsResource(ListAlerts list, AcknowledgeAlert acknowledge) {
    this.list = list;
    this.acknowledge = acknowledge;
  }

  /** A page of alerts, newest first. */
  @GET
  public Response listSecurityAlerts(
      @Context SecurityContext security,
      @QueryParam("open") @Nullable String open,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    ListAlerts.Query query =
        new ListAlerts.Query(openOnly(open), before(cursor), Parameters.limit(limit, 50, 200));
    ListAlerts.Page page =
        Granted.orForbidden(list.list(RequestPrincipal.callerOf(security), query));
    return json(
        new SecurityAlertAnswer.Page(
            page.alerts().stream()
                .map(filed -> SecurityAlertAnswer.of(filed, page.names()))
                .toList(),
            page.open(),
            page.next().map(AlertId::value)));
  }

  /** That the caller looked at one. */
  @POST
  @Path("{id}/acknowledge")
  public Response acknowledgeSecurityAlert(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      InputStream body)
      throws IOException {
    String note = BoundedBody.json(headers, body, AcknowledgeAlertRequest.class).note();
    if (note.length() > Acknowledgement.LONGEST) {
      throw Refusal.of(ProblemKind.MALFORMED, "A note has at most 500 characters.");
    }
    if (!AlertId.isWellFormed(id)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    Caller caller = RequestPrincipal.callerOf(security);
    Person person = caller.person();
    return switch (Granted.orAbsent(
        acknowledge.acknowledge(caller, new AcknowledgeAlert.Command(new AlertId(id), note)))) {
      case AcknowledgeAlert.Outcome.Acknowledged(FiledAlert filed) ->
          json(SecurityAlertAnswer.of(filed, Map.of(person.id(), person.name())));
      case AcknowledgeAlert.Outcome.AboutCaller about -> throw Refusal.of(ProblemKind.OWN_ACCESS);
    };
  }

  private static boolean openOnly(@Nullable String sent) {
    if (sent == null || sent.equals("false")) {
      return false;
    }
    if (!sent.equals("true")) {
      throw Parameters.malformed("open");
    }
    return true;
  }

  private static Optional<AlertId> before(@Nullable String cursor) {
    if (cursor == null) {
      return Optional.empty();
    }
    if (!AlertId.isWellFormed(cursor)) {
      throw Parameters.malformed("cursor");
    }
    return Optional.of(new AlertId(cursor));
  }

  private static Response json(Object answer) {
    return Response.ok(answer, MediaType.APPLICATION_JSON).build();
  }
}
