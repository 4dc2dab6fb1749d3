package io.replayvault.web.audit;

import io.replayvault.application.audit.in.DownloadAudit;
import io.replayvault.domain.audit.report.RecordFormat;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.access.WithPurpose;
import io.replayvault.web.entry.Parameters;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Records of the caller's account as a file for other tools. */
@Path("audit/records")
@Dependent
public final class AuditRecordsResource {
  private final DownloadAudit audit;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AuditRecordsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AuditRecordsResource(DownloadAudit audit) {
    this.audit = audit;
  }

  /** The records that fit, newest first, written while they are read. */
  @GET
  @ForServiceTokens
  @WithPurpose
  public Response downloadAudit(@Context SecurityContext security, @Context UriInfo uri) {
    MultivaluedMap<String, String> sent = uri.getQueryParameters();
    RecordFormat format = format(sent.getFirst("format"));
    DownloadAudit.Download download =
        Granted.orForbidden(
            audit.download(RequestPrincipal.callerOf(security), AuditQuestions.of(sent), format));
    StreamingOutput lines = download::writeTo;
    return Response.ok(lines, type(format))
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", "attachment; filename=\"" + file(format) + "\"")
        .build();
  }

  private static RecordFormat format(@Nullable String sent) {
    return switch (sent) {
      case "csv" -> RecordFormat.CSV;
      case "jsonl" -> RecordFormat.JSONL;
      case "ocsf" -> RecordFormat.OCSF;
      case null, default -> throw Parameters.malformed("format");
    };
  }

  private static String type(RecordFormat format) {
    return switch (format) {
      case CSV -> "text/csv; charset=utf-8; header=present";
      case JSONL, OCSF -> "application/x-ndjson";
    };
  }

  private static String file(RecordFormat format) {
    return switch (format) {
      case CSV -> "audit-records.csv";
      case JSONL -> "audit-records.jsonl";
      case OCSF -> "audit-records.ocsf.jsonl";
    };
  }
}
