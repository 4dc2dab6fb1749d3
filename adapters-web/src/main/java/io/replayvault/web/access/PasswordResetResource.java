package io.replayvault.web.access;

import io.replayvault.application.access.in.ResetPassword;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.PersonId;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Has people choose another password. */
@Path("people/{id}/password-reset")
@Dependent
public final class PasswordResetResource {
  private final ResetPassword reset;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PasswordResetResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PasswordResetResource(ResetPassword reset) {
    this.reset = reset;
  }

  /** Sends the person a one-time link; nobody else sees it. */
  @POST
  @WithStepUp(DangerousAction.RESET_PASSWORD)
  public Response resetPassword(@Context SecurityContext security, @PathParam("id") String id) {
    if (!PersonId.isWellFormed(id)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    Granted.orAbsent(reset.reset(RequestPrincipal.callerOf(security), new PersonId(id)));
    return Response.noContent().build();
  }
}
