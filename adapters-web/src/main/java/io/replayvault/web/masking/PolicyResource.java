package io.replayvault.web.masking;

import io.replayvault.application.masking.in.FetchPolicy;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Gives recorders the published, signed policy (recording protocol, section 2). Never cached: a
 * policy published a moment ago counts at once.
 */
@Path("/record/v1/{siteKey}/policy")
@Dependent
public final class PolicyResource {
  private final FetchPolicy policies;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PolicyResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PolicyResource(FetchPolicy policies) {
    this.policies = policies;
  }

  /** The browser asks whether it may. */
  @OPTIONS
  public Response preflight() {
    return Response.noContent().build();
  }

  /** The newest version. */
  @GET
  public Response get(@PathParam("siteKey") String siteKey) {
    return policies
        .of(new SiteKey(siteKey))
        .map(policy -> Response.ok(policy.json(), MediaType.APPLICATION_JSON).build())
        .orElseThrow(() -> Refusal.of(ProblemKind.UNKNOWN_SITE));
  }
}
