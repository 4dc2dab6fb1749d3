package io.replayvault.web.console;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.RequestNews;
import io.replayvault.application.access.out.InMemoryRequestLetters;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.application.password.out.QuickPasswordHasher;
import io.replayvault.application.review.JudgeAccessReviewService;
import io.replayvault.application.review.ReadAccessReviewsService;
import io.replayvault.application.review.ReviewRevocation;
import io.replayvault.application.review.ReviewSigner;
import io.replayvault.application.review.in.ReadAccessReviews;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.review.out.InMemoryAccessReviews;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.AccessReviewDraft;
import io.replayvault.domain.review.HeldToken;
import io.replayvault.domain.review.KeptReview.Result;
import io.replayvault.domain.review.StaffVisit;
import io.replayvault.web.access.AccessParts;
import io.replayvault.web.review.AccessReviewResource;
import io.replayvault.web.review.AccessReviewsResource;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Access reviews over stores in memory, each with somebody to be judged. */
final class ReviewParts {
  final AccessReviews reviews;
  private Optional<Person> target = Optional.empty();
  private final Recordings world;
  private final AccessParts access;
  private YearMonth next = YearMonth.of(2026, 10);

  ReviewParts(Recordings world, AccessParts access) {
    this.world = world;
    this.access = access;
    this.reviews = new InMemoryAccessReviews(access.people, access.requests);
  }

  List<Object> resources(Guard guard, PermissionTable table) {
    ReadAccessReviews read =
        new ReadAccessReviewsService(
            reviews,
            access.people,
            access.serviceTokens,
            access.grants,
            new ReviewSigner(
                world.keyRoom.signingKeys(), new SimpleSignatures(), "vault.example/review"),
            guard);
    return List.of(
        new AccessReviewsResource(read),
        new AccessReviewResource(
            read,
            new JudgeAccessReviewService(
                reviews,
                new QuickPasswordHasher(world.keyRoom.chance),
                world.keyRoom.chance,
                new ReviewRevocation(
                    reviews,
                    access.people,
                    table,
                    new RequestNews(access.people, new InMemoryRequestLetters(), world.clock),
                    new QuickPasswordHasher(world.keyRoom.chance),
                    world.keyRoom.chance),
                guard,
                world.clock)));
  }

  /** The id of a review of another month each time, ended where the operation needs it to be. */
  String idFor(String key) {
    next = next.minusMonths(1);
    Person person = somebody();
    target = Optional.of(person);
    Instant now = world.clock.instant();
    AccessReview review =
        new AccessReviewDraft(
                List.of(),
                List.of(new HeldToken(Fresh.serviceToken(), person.id(), 3)),
                List.of(new StaffVisit(Fresh.supportGrant(), Fresh.person(), true, 2)))
            .of(world.account, next, now, List.of(person));
    reviews.open(review);
    if (key.endsWith("/result")) {
      reviews.end(
          reviews.find(world.account, next).orElseThrow(), new Result(now, "the signed note\n"));
    }
    return next.toString();
  }

  private Person somebody() {
    Person person = Callers.person(world.account, Role.STANDARD_USER, new Scope.WholeAccount());
    access.add(person, Console.PASSWORD);
    return person;
  }

  /** Whoever is to be judged in the review of {@link #idFor}. */
  Person target() {
    return target.orElseThrow();
  }

  String body() {
    return "{\"person\":\"%s\"}"
        .formatted(target.map(person -> person.id().value()).orElse("nobody"));
  }
}
