package io.replayvault.web.audit;

import io.replayvault.application.audit.in.ChooseAuditSettings;
import io.replayvault.application.audit.in.ChooseAuditSettings.Outcome;
import io.replayvault.application.audit.in.ChooseAuditSettings.Settings;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.web.access.Granted;
import io.replayvault.web.access.WithStepUp;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What the account wants its audit log to keep. */
@Path("audit/settings")
@Dependent
public final class AuditSettingsResource {
  private final ChooseAuditSettings choose;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AuditSettingsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AuditSettingsResource(ChooseAuditSettings choose) {
    this.choose = choose;
  }

  /** What counts. */
  @GET
  public Response readAuditSettings(@Context SecurityContext security) {
    return answer(Granted.orForbidden(choose.read(RequestPrincipal.callerOf(security))));
  }

  /** Another choice. */
  @PUT
  @WithStepUp(DangerousAction.CHANGE_ALLOWED_ADDRESSES)
  public Response setAuditSettings(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    AuditSettingsBody sent = BoundedBody.json(headers, body, AuditSettingsBody.class);
    Optional<KeptAddress> kept;
    Optional<PurposePolicy> purpose;
    try {
      kept = sent.kept();
      purpose = sent.policy();
    } catch (IllegalArgumentException malformed) {
      // The reason quotes what was sent.
      throw Refusal.of(
          ProblemKind.MALFORMED,
          "An address is kept as FULL, NETWORK or NONE; a policy of purposes offers known ones.");
    }
    return switch (Granted.orForbidden(
        choose.set(RequestPrincipal.callerOf(security), kept, purpose))) {
      case Outcome.Kept chosen -> answer(chosen.settings());
      case Outcome.BelowFloor below -> throw Refusal.of(ProblemKind.AUDIT_FLOOR);
    };
  }

  private static Response answer(Settings settings) {
    return Response.ok(AuditSettingsBody.of(settings), MediaType.APPLICATION_JSON).build();
  }
}
