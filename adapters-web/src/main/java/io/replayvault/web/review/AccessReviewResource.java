package io.replayvault.web.review;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.review.in.JudgeAccessReview;
import io.replayvault.application.review.in.ReadAccessReviews;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.PersonId;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;

/** One access review, by its month, and the verdicts in it (clause H2). */
@Path("access-reviews/{id}")
@Dependent
public final class AccessReviewResource {
  private final ReadAccessReviews reviews;
  private final JudgeAccessReview judge;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AccessReviewResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AccessReviewResource(ReadAccessReviews reviews, JudgeAccessReview judge) {
    this.reviews = reviews;
    this.judge = judge;
  }

  /** Everybody in it. */
  @GET
  public Response readAccessReview(@Context SecurityContext security, @PathParam("id") String id) {
    return json(
        ReviewedAccessAnswer.of(
            Granted.orAbsent(reviews.read(RequestPrincipal.callerOf(security), month(id)))));
  }

  /** Its signed result, and in a header the keys that it can be signed by. */
  @GET
  @Path("result")
  public Response readAccessReviewResult(
      @Context SecurityContext security, @PathParam("id") String id) {
    ReadAccessReviews.Signed signed =
        Granted.orAbsent(reviews.result(RequestPrincipal.callerOf(security), month(id)));
    return Response.ok(signed.note(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
        .header("Cache-Control", "no-store")
        .header("X-ReplayVault-Keys", String.join(", ", signed.keys()))
        .header("Content-Disposition", "attachment; filename=\"" + signed.name() + ".txt\"")
        .build();
  }

  /** They still need what they have. */
  @POST
  @Path("confirm")
  @WithStepUp(DangerousAction.CHANGE_PEOPLE)
  public Response confirmReviewedPerson(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      InputStream body)
      throws IOException {
    return judged(
        judge.confirm(RequestPrincipal.callerOf(security), month(id), person(headers, body)));
  }

  /** They may no longer act in the account. */
  @POST
  @Path("revoke")
  @WithStepUp(DangerousAction.CHANGE_PEOPLE)
  public Response revokeReviewedPerson(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      InputStream body)
      throws IOException {
    return judged(
        judge.revoke(RequestPrincipal.callerOf(security), month(id), person(headers, body)));
  }

  private static Response judged(Guarded<JudgeAccessReview.Outcome> outcome) {
    return switch (Granted.orAbsent(outcome)) {
      case JudgeAccessReview.Outcome.Judged(var verdict) ->
          json(ReviewVerdictAnswer.of(verdict, Map.of()));
      case JudgeAccessReview.Outcome.Hindered(var obstacle) ->
          throw Refusal.of(
              switch (obstacle) {
                case OWN_ACCESS -> ProblemKind.OWN_ACCESS;
                case SETTLED, PERSON_HERE, REQUESTER_GONE -> ProblemKind.REQUEST_SETTLED;
                case PERSON_GONE -> ProblemKind.PERSON_GONE;
                case LAST_ONE -> ProblemKind.LAST_ONE;
              });
    };
  }

  private static PersonId person(HttpHeaders headers, InputStream body) throws IOException {
    String sent = BoundedBody.json(headers, body, JudgeReviewRequest.class).person();
    if (!PersonId.isWellFormed(sent)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    return new PersonId(sent);
  }

  private static YearMonth month(String id) {
    try {
      return YearMonth.parse(id);
    } catch (DateTimeException noMonth) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
  }

  private static Response json(Record body) {
    return Response.ok(body, MediaType.APPLICATION_JSON).build();
  }
}
