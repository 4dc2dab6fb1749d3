package io.replayvault.web.session;

import io.replayvault.application.access.in.RecordRefusals.About;
import io.replayvault.application.session.in.IdentifyVisitor;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.PageOrigin;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.json.JsonRecords;
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

/** Takes the site's own id of a visitor (recording protocol, section 3). */
@Path("/record/v1/sessions/{session}/visitor")
@Dependent
public final class VisitorResource {
  private static final int MOST_BYTES = 8 * 1024;

  private final IdentifyVisitor identify;
  private final UploadLimits limits;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public VisitorResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public VisitorResource(IdentifyVisitor identify, UploadLimits limits) {
    this.identify = identify;
    this.limits = limits;
  }

  /** The browser asks whether it may. */
  @OPTIONS
  public Response preflight() {
    return Response.noContent().build();
  }

  /** Takes it. */
  @PUT
  public Response put(
      @PathParam("session") String session, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    SessionId id = new SessionId(session);
    Origin origin = PageOrigin.sentBy(headers);
    limits.admit(id, origin);
    BoundedBody.requireType(headers, MediaType.APPLICATION_JSON);
    String token = UploadToken.sentBy(headers);
    byte[] text = BoundedBody.read(headers, body, MOST_BYTES);
    VisitorRequest visitor = JsonRecords.read(new ByteArrayInputStream(text), VisitorRequest.class);
    IdentifyVisitor.Command command =
        new IdentifyVisitor.Command(id, token, origin, visitor.identity());
    return switch (limits.inSlot(origin, () -> identify.identify(command))) {
      case IDENTIFIED -> Response.noContent().build();
      case BAD_TOKEN -> throw Refusal.of(ProblemKind.BAD_UPLOAD_TOKEN).about(new About.Upload(id));
      case ORIGIN_NOT_ALLOWED -> throw Refusal.of(ProblemKind.ORIGIN_NOT_ALLOWED);
    };
  }
}
