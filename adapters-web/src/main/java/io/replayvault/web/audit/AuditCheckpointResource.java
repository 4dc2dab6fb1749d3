package io.replayvault.web.audit;

import io.replayvault.application.audit.in.ProveAudit;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.entry.Parameters;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** The audit log's newest checkpoint, and proofs of what it holds. */
@Path("audit/checkpoint")
@Dependent
public final class AuditCheckpointResource {
  private final ProveAudit audit;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AuditCheckpointResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AuditCheckpointResource(ProveAudit audit) {
    this.audit = audit;
  }

  /** The newest checkpoint and the keys. */
  @GET
  @ForServiceTokens
  public Response readAuditCheckpoint(@Context SecurityContext security) {
    return answer(
        AuditProofAnswers.of(Granted.orAbsent(audit.current(RequestPrincipal.callerOf(security)))));
  }

  /** That a record is in it. */
  @GET
  @Path("inclusion")
  @ForServiceTokens
  public Response proveAuditInclusion(
      @Context SecurityContext security, @QueryParam("record") @Nullable String sequence) {
    long number = required("record", sequence);
    return answer(
        AuditProofAnswers.of(
            Granted.orAbsent(audit.inclusion(RequestPrincipal.callerOf(security), number))));
  }

  /** That it goes on from an earlier one. */
  @GET
  @Path("consistency")
  @ForServiceTokens
  public Response proveAuditConsistency(
      @Context SecurityContext security, @QueryParam("size") @Nullable String size) {
    long earlier = required("size", size);
    return answer(
        AuditProofAnswers.of(
            Granted.orAbsent(audit.consistency(RequestPrincipal.callerOf(security), earlier))));
  }

  private static Response answer(Object entity) {
    return Response.ok(entity, MediaType.APPLICATION_JSON).build();
  }

  private static long required(String name, @Nullable String sent) {
    return Parameters.whole(name, sent).orElseThrow(() -> Parameters.malformed(name));
  }
}
