package io.replayvault.web.audit;

import io.replayvault.application.audit.in.ExportAudit;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.access.WithPurpose;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;

/** The whole audit log as a file for a verifier. */
@Path("audit/export")
@Dependent
public final class AuditExportResource {
  private final ExportAudit audit;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AuditExportResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AuditExportResource(ExportAudit audit) {
    this.audit = audit;
  }

  /** The lines, written while they are read. */
  @GET
  @ForServiceTokens
  @WithPurpose
  public Response exportAudit(@Context SecurityContext security) {
    ExportAudit.Export export = Granted.orAbsent(audit.export(RequestPrincipal.callerOf(security)));
    StreamingOutput lines = export::writeTo;
    return Response.ok(lines, "application/x-ndjson")
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"audit.jsonl\"")
        .build();
  }
}
