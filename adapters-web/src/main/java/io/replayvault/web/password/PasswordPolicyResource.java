package io.replayvault.web.password;

import io.replayvault.application.account.in.ReadPasswordPolicy;
import io.replayvault.application.account.in.SetPasswordPolicy;
import io.replayvault.application.account.in.SetPasswordPolicy.Command;
import io.replayvault.application.account.in.SetPasswordPolicy.Outcome;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import io.replayvault.domain.password.SecondFactorRule;
import io.replayvault.web.access.Granted;
import io.replayvault.web.access.WithStepUp;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The password policy of the caller's account. */
@Path("password-policy")
@Dependent
public final class PasswordPolicyResource {
  private final ReadPasswordPolicy read;
  private final SetPasswordPolicy set;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PasswordPolicyResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PasswordPolicyResource(ReadPasswordPolicy read, SetPasswordPolicy set) {
    this.read = read;
    this.set = set;
  }

  /** The policy that counts, and the profiles there are. */
  @GET
  public Response readPasswordPolicy(@Context SecurityContext security) {
    return answer(
        PasswordPolicyAnswer.of(
            Granted.orForbidden(read.read(RequestPrincipal.callerOf(security)))));
  }

  /** Another policy. */
  @PUT
  @WithStepUp(DangerousAction.CHANGE_PASSWORD_POLICY)
  public Response setPasswordPolicy(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    Command command = command(BoundedBody.json(headers, body, PasswordPolicyRequest.class));
    Outcome outcome = Granted.orForbidden(set.set(RequestPrincipal.callerOf(security), command));
    return switch (outcome) {
      case Outcome.Done done -> answer(PasswordPolicyAnswer.of(done.policy()));
      case Outcome.Refused refused ->
          throw Refusal.of(ProblemKind.PASSWORD_POLICY_REFUSED, refused.reason() + ".");
    };
  }

  /** Which norms a draft breaks. Looks at the draft alone, so it asks for no permission. */
  @POST
  @Path("breaches")
  public Response judgePasswordRules(@Context HttpHeaders headers, InputStream body)
      throws IOException {
    PasswordRules rules = rules(BoundedBody.json(headers, body, RulesBody.class));
    return answer(new PasswordPolicyAnswer.Breaches(PasswordPolicyAnswer.breachesOf(rules)));
  }

  private static Command command(PasswordPolicyRequest request) {
    PasswordProfile profile =
        PasswordProfile.named(request.profile())
            .orElseThrow(() -> Refusal.of(ProblemKind.MALFORMED, "There is no such profile."));
    return new Command(
        profile,
        request.rules().map(PasswordPolicyResource::rules),
        request.secondFactor().map(PasswordPolicyResource::secondFactor));
  }

  private static SecondFactorRule secondFactor(String sent) {
    return Arrays.stream(SecondFactorRule.values())
        .filter(rule -> rule.name().equals(sent))
        .findFirst()
        .orElseThrow(() -> Refusal.of(ProblemKind.MALFORMED, "There is no such rule."));
  }

  private static PasswordRules rules(RulesBody body) {
    try {
      return body.rules();
    } catch (IllegalArgumentException outOfRange) {
      throw Refusal.of(ProblemKind.MALFORMED, "A number of the rules is out of range.");
    }
  }

  private static Response answer(Record entity) {
    return Response.ok(entity, MediaType.APPLICATION_JSON).build();
  }
}
