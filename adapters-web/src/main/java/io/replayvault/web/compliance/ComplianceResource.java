package io.replayvault.web.compliance;

import io.replayvault.application.compliance.in.ReadCompliance;
import io.replayvault.web.access.Granted;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** How the caller's account keeps the clauses on people and access now. */
@Path("compliance")
@Dependent
public final class ComplianceResource {
  private final ReadCompliance read;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public ComplianceResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public ComplianceResource(ReadCompliance read) {
    this.read = read;
  }

  /** The report, clause by clause. */
  @GET
  public Response readCompliance(@Context SecurityContext security) {
    return Response.ok(
            ComplianceAnswer.of(
                Granted.orForbidden(read.read(RequestPrincipal.callerOf(security)))),
            MediaType.APPLICATION_JSON)
        .build();
  }
}
