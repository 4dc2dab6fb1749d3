package io.replayvault.web.audit;

import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.entry.Parameters;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** The audit log of the caller's account. */
@Path("audit")
@Dependent
public final class AuditResource {
  private final ReadAudit audit;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AuditResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AuditResource(ReadAudit audit) {
    this.audit = audit;
  }

  /** A page of records, newest first. */
  @GET
  @ForServiceTokens
  public Response readAudit(@Context SecurityContext security, @Context UriInfo uri) {
    MultivaluedMap<String, String> sent = uri.getQueryParameters();
    ReadAudit.Query query =
        new ReadAudit.Query(
            AuditQuestions.of(sent),
            Parameters.whole("cursor", sent.getFirst("cursor")),
            Parameters.limit(sent.getFirst("limit"), 50, 200));
    ReadAudit.Page page =
        Granted.orForbidden(audit.read(RequestPrincipal.callerOf(security), query));
    return Response.ok(
            new AuditRecordAnswer.Page(
                page.records().stream().map(record -> AuditRecordAnswer.of(record, page)).toList(),
                page.next().map(String::valueOf)),
            MediaType.APPLICATION_JSON)
        .build();
  }
}
