package io.replayvault.web.access;

import io.replayvault.application.access.in.ResetFactor;
import io.replayvault.application.access.in.ResetFactor.Outcome;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.PersonId;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Takes lost second factors away from people. */
@Path("people/{id}/second-factor")
@Dependent
public final class FactorResetResource {
  private final ResetFactor reset;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public FactorResetResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public FactorResetResource(ResetFactor reset) {
    this.reset = reset;
  }

  /** Removes it and ends the person's sign-ins. */
  @DELETE
  @WithStepUp(DangerousAction.RESET_FACTOR)
  public Response resetFactor(@Context SecurityContext security, @PathParam("id") String id) {
    if (!PersonId.isWellFormed(id)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    Outcome outcome =
        Granted.orAbsent(reset.reset(RequestPrincipal.callerOf(security), new PersonId(id)));
    return switch (outcome) {
      case Outcome.Done done -> Response.noContent().build();
      case Outcome.Own own -> throw Refusal.of(ProblemKind.OWN_ACCESS);
    };
  }
}
