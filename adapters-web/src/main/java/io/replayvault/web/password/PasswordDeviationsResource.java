package io.replayvault.web.password;

import io.replayvault.application.account.in.RecordDeviation;
import io.replayvault.application.account.in.RecordDeviation.Command;
import io.replayvault.application.account.in.RecordDeviation.Outcome;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.web.access.Granted;
import io.replayvault.web.access.WithStepUp;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** By whose word an account's passwords do without the digit of clause F4 for a while. */
@Path("password-deviations")
@Dependent
public final class PasswordDeviationsResource {
  private final RecordDeviation deviations;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PasswordDeviationsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PasswordDeviationsResource(RecordDeviation deviations) {
    this.deviations = deviations;
  }

  /** One more. */
  @POST
  @WithStepUp(DangerousAction.CHANGE_PASSWORD_POLICY)
  public Response recordPasswordDeviation(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    RecordDeviationRequest sent = BoundedBody.json(headers, body, RecordDeviationRequest.class);
    Command command = new Command(sent.reason(), Instant.ofEpochMilli(sent.until()));
    return answer(
        Granted.orForbidden(deviations.record(RequestPrincipal.callerOf(security), command)));
  }

  /** None any more; stricter again, so it asks for no proof. */
  @POST
  @Path("end")
  public Response endPasswordDeviation(@Context SecurityContext security) {
    return answer(Granted.orForbidden(deviations.end(RequestPrincipal.callerOf(security))));
  }

  private static Response answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded recorded ->
          Response.status(Response.Status.CREATED)
              .entity(DeviationAnswer.of(recorded.deviation(), recorded.deviation().recordedAt()))
              .type(MediaType.APPLICATION_JSON)
              .build();
      case Outcome.Ended ended -> Response.noContent().build();
      case Outcome.Malformed malformed ->
          throw Refusal.of(
              ProblemKind.MALFORMED, "A deviation has a reason, and an end within a year.");
    };
  }
}
