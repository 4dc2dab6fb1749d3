package io.replayvault.web.access;

import io.replayvault.application.access.in.ReplaceRecoveryCodes;
import io.replayvault.application.access.in.ReplaceRecoveryCodes.Outcome;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The caller's own recovery codes. */
@Path("me/recovery-codes")
@Dependent
@OfPerson
public final class RecoveryCodesResource {
  private final ReplaceRecoveryCodes replace;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public RecoveryCodesResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public RecoveryCodesResource(ReplaceRecoveryCodes replace) {
    this.replace = replace;
  }

  /** Other ones, shown this once; absent for whoever has no second factor. */
  @POST
  @WithStepUp(DangerousAction.REPLACE_RECOVERY_CODES)
  public Response replaceRecoveryCodes(@Context SecurityContext security) {
    return switch (replace.replace(RequestPrincipal.callerOf(security))) {
      case Outcome.Replaced replaced ->
          Response.ok(RecoveryCodesAnswer.of(replaced.codes()), MediaType.APPLICATION_JSON).build();
      case Outcome.NoFactor none -> throw Refusal.of(ProblemKind.NOT_FOUND);
    };
  }
}
