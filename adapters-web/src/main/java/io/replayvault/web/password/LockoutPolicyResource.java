package io.replayvault.web.password;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.in.ChooseLockoutPolicy;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.LockoutPolicy;
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

/** What follows wrong guesses at passwords of the caller's account (clause F9). */
@Path("lockout-policy")
@Dependent
public final class LockoutPolicyResource {
  private final ChooseLockoutPolicy choose;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public LockoutPolicyResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public LockoutPolicyResource(ChooseLockoutPolicy choose) {
    this.choose = choose;
  }

  /** The policy that counts. */
  @GET
  public Response readLockoutPolicy(@Context SecurityContext security) {
    return answer(choose.read(RequestPrincipal.callerOf(security)));
  }

  /** Another policy. */
  @PUT
  @WithStepUp(DangerousAction.CHANGE_PASSWORD_POLICY)
  public Response setLockoutPolicy(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    LockoutPolicyBody sent = BoundedBody.json(headers, body, LockoutPolicyBody.class);
    LockoutPolicy policy;
    try {
      policy = sent.policy();
    } catch (IllegalArgumentException malformed) {
      // The reason may quote what was sent.
      throw Refusal.of(ProblemKind.MALFORMED, "There is no such mode, or not 3 to 10 guesses.");
    }
    return answer(choose.set(RequestPrincipal.callerOf(security), policy));
  }

  private static Response answer(Guarded<LockoutPolicy> answer) {
    return Response.ok(
            LockoutPolicyBody.of(Granted.orForbidden(answer)), MediaType.APPLICATION_JSON)
        .build();
  }
}
