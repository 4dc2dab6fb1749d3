package io.replayvault.web.session;

import io.replayvault.application.session.in.OpenSession;
import io.replayvault.application.session.in.OpenSession.Outcome;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.PageOrigin;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import io.replayvault.web.json.JsonRecords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Opens sessions (recording protocol, section 3). The page's origin was checked before. */
@Path("/record/v1/{siteKey}/sessions")
@Dependent
public final class OpenSessionResource {
  private static final int MOST_BYTES = 8 * 1024;

  private final OpenSession openSession;
  private final UploadLimits limits;
  private final OpenSessionReading reading;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public OpenSessionResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public OpenSessionResource(
      OpenSession openSession, UploadLimits limits, OpenSessionReading reading) {
    this.openSession = openSession;
    this.limits = limits;
    this.reading = reading;
  }

  /** The browser asks whether it may. */
  @OPTIONS
  public Response preflight() {
    return Response.noContent().build();
  }

  /** Opens one. */
  @POST
  public Response open(
      @PathParam("siteKey") String siteKey,
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    SiteKey site = new SiteKey(siteKey);
    limits.admitOpening(site, RequestPrincipal.networkOf(security));
    BoundedBody.requireType(headers, MediaType.APPLICATION_JSON);
    byte[] text = BoundedBody.read(headers, body, MOST_BYTES);
    ProtocolVersions.requireTaken(text);
    OpenSessionRequest request =
        JsonRecords.read(new ByteArrayInputStream(text), OpenSessionRequest.class);
    Origin origin = PageOrigin.sentBy(headers);
    OpenSession.Command command = reading.command(site, origin, request, headers);
    return switch (limits.inSlot(origin, () -> openSession.open(command))) {
      case Outcome.Opened opened ->
          Response.status(Response.Status.CREATED)
              .type(MediaType.APPLICATION_JSON)
              .entity(
                  new OpenSessionAnswer(
                      opened.session().value(),
                      opened.token(),
                      opened.expiresAt().toEpochMilli(),
                      SegmentResource.MOST_BYTES,
                      BeaconResource.MOST_BYTES))
              .build();
      case Outcome.QuotaSpent spent -> throw Refusal.until(ProblemKind.QUOTA_SPENT, spent.pause());
      case Outcome.UnknownSite unknown -> throw Refusal.of(ProblemKind.UNKNOWN_SITE);
      case Outcome.OriginNotAllowed foreign -> throw Refusal.of(ProblemKind.ORIGIN_NOT_ALLOWED);
      case Outcome.PolicyOutdated outdated -> throw Refusal.of(ProblemKind.POLICY_OUTDATED);
    };
  }
}
