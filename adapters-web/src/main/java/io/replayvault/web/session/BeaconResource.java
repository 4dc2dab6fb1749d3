package io.replayvault.web.session;

import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.application.session.in.AppendSegment.Command;
import io.replayvault.domain.account.Origin;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.PageOrigin;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes the tail of a session by beacon (recording protocol, section 5). The session stands in the
 * body, so its origins are checked here, as soon as it is known.
 */
@Path("/record/v1/segments")
@Dependent
public final class BeaconResource {
  /** The most bytes of a beacon, its first line included. */
  static final int MOST_BYTES = 60 * 1024;

  private final SegmentIntake intake;
  private final UploadLimits limits;
  private final AllowedOrigins origins;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public BeaconResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public BeaconResource(SegmentIntake intake, UploadLimits limits, AllowedOrigins origins) {
    this.intake = intake;
    this.limits = limits;
    this.origins = origins;
  }

  /** Takes one. */
  @POST
  public Response post(@Context HttpHeaders headers, InputStream body) throws IOException {
    Origin origin = PageOrigin.sentBy(headers);
    BoundedBody.requireType(headers, MediaType.TEXT_PLAIN);
    BeaconEnvelope beacon =
        BeaconEnvelope.of(
            BoundedBody.read(headers, body, MOST_BYTES + BeaconEnvelope.LONGEST_LINE));
    limits.admit(beacon.session(), origin);
    if (!origins.ofSession(beacon.session(), origin)) {
      throw Refusal.of(ProblemKind.ORIGIN_NOT_ALLOWED);
    }
    return intake.take(
        new Command(beacon.session(), beacon.number(), beacon.token(), origin, beacon.events()));
  }
}
