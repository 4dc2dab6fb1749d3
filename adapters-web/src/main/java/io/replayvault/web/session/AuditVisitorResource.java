package io.replayvault.web.session;

import io.replayvault.application.session.in.NameVisitor;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.access.WithPurpose;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** The key by which the audit log is asked about a visitor. */
@Path("audit/visitor")
@Dependent
public final class AuditVisitorResource {
  private final NameVisitor visitors;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AuditVisitorResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AuditVisitorResource(NameVisitor visitors) {
    this.visitors = visitors;
  }

  /** The key; a visitor's id comes in a body, so that no log of addresses has it. */
  @POST
  @ForServiceTokens
  @WithPurpose
  public Response nameVisitor(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    NameVisitor.Visitor visitor =
        BoundedBody.json(headers, body, NameVisitorRequest.class)
            .visitor()
            .orElseThrow(() -> Refusal.of(ProblemKind.NOT_FOUND));
    String key =
        Granted.orAbsent(visitors.name(RequestPrincipal.callerOf(security), visitor)).value();
    return Response.ok(new Answer(key), MediaType.APPLICATION_JSON).build();
  }

  /**
   * Schema {@code VisitorKey}.
   *
   * @param visitor the key
   */
  record Answer(String visitor) {}
}
