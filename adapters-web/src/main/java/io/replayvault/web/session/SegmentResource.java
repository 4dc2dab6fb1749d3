package io.replayvault.web.session;

import io.replayvault.application.session.in.AppendSegment.Command;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.BodyRefused;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.PageOrigin;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes segments (recording protocol, section 4). The page's origin was checked before. */
@Path("/record/v1/sessions/{session}/segments/{number: 0|[1-9][0-9]{0,5}}")
@Dependent
public final class SegmentResource {
  /** The most bytes of a segment as sent. */
  static final int MOST_BYTES = 1024 * 1024;

  /** The most bytes of a segment after content decoding. */
  static final int MOST_DECODED = 8 * 1024 * 1024;

  private final SegmentIntake intake;
  private final UploadLimits limits;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public SegmentResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public SegmentResource(SegmentIntake intake, UploadLimits limits) {
    this.intake = intake;
    this.limits = limits;
  }

  /** The browser asks whether it may. */
  @OPTIONS
  public Response preflight() {
    return Response.noContent().build();
  }

  /** Takes one. */
  @PUT
  public Response put(
      @PathParam("session") String session,
      @PathParam("number") int number,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    SessionId id = new SessionId(session);
    Origin origin = PageOrigin.sentBy(headers);
    BoundedBody.requireType(headers, MediaType.APPLICATION_JSON);
    boolean gzip = isGzip(headers.getHeaderString("Content-Encoding"));
    String token = UploadToken.sentBy(headers);
    byte[] sent = BoundedBody.read(headers, body, MOST_BYTES);
    // After it: what was turned away at the door must not use up the rate of the site's others.
    limits.admit(id, origin);
    try (InputStream events = decoded(sent, gzip)) {
      return intake.take(new Command(id, new SegmentNumber(number), token, origin, events));
    }
  }

  private static boolean isGzip(@Nullable String coding) {
    if (coding == null || coding.equals("gzip")) {
      return coding != null;
    }
    throw Refusal.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
  }

  private static InputStream decoded(byte[] sent, boolean gzip) throws BodyRefused {
    return gzip ? new GzipMember(sent, MOST_DECODED) : new ByteArrayInputStream(sent);
  }
}
