package io.replayvault.web.detection;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.detection.in.ChooseDetectionPolicy;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.detection.DetectionPolicy;
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

/** What the caller's account looks for, and what follows (clause H5). */
@Path("detection-policy")
@Dependent
public final class DetectionPolicyResource {
  private final ChooseDetectionPolicy choose;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public DetectionPolicyResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public DetectionPolicyResource(ChooseDetectionPolicy choose) {
    this.choose = choose;
  }

  /** The policy that counts. */
  @GET
  public Response readDetectionPolicy(@Context SecurityContext security) {
    return answer(choose.read(RequestPrincipal.callerOf(security)));
  }

  /** Another policy. */
  @PUT
  @WithStepUp(DangerousAction.CHANGE_DETECTIONS)
  public Response setDetectionPolicy(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    DetectionPolicyBody sent = BoundedBody.json(headers, body, DetectionPolicyBody.class);
    DetectionPolicy policy;
    try {
      policy = sent.policy();
    } catch (IllegalArgumentException malformed) {
      // The reason may quote what was sent.
      throw Refusal.of(
          ProblemKind.MALFORMED,
          "There is no such rule, response, day or time zone, or a number is out of bounds.");
    }
    return answer(choose.set(RequestPrincipal.callerOf(security), policy));
  }

  private static Response answer(Guarded<DetectionPolicy> answer) {
    return Response.ok(
            DetectionPolicyBody.of(Granted.orForbidden(answer)), MediaType.APPLICATION_JSON)
        .build();
  }
}
