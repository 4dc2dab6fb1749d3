package io.replayvault.web.review;

import io.replayvault.application.review.in.ReadAccessReviews;
import io.replayvault.web.access.Granted;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The account's access reviews (clause H2). */
@Path("access-reviews")
@Dependent
public final class AccessReviewsResource {
  private final ReadAccessReviews reviews;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AccessReviewsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AccessReviewsResource(ReadAccessReviews reviews) {
    this.reviews = reviews;
  }

  /** They, newest first. */
  @GET
  public Response listAccessReviews(@Context SecurityContext security) {
    return Response.ok(
            new AccessReviewAnswer.Items(
                Granted.orForbidden(reviews.list(RequestPrincipal.callerOf(security))).stream()
                    .map(AccessReviewAnswer::of)
                    .toList()),
            MediaType.APPLICATION_JSON)
        .build();
  }
}
