package io.replayvault.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.review.KeptReview.Warned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReviewTextTest {
  private static final Instant SEEN = Instant.parse("2026-10-20T10:00:00Z");

  private final AccessReview review =
      new AccessReviewDraft(
              List.of(Reviews.did(Reviews.ANN, SEEN, 3)),
              List.of(new HeldToken(new ServiceTokenId("t1"), Reviews.ANN, 7)),
              List.of(new StaffVisit(new SupportGrantId("g1"), Reviews.CAT, true, 2)))
          .of(
              Reviews.ACCOUNT,
              Reviews.OCTOBER,
              Reviews.OPENED,
              List.of(
                  scoped(
                          new Scope.GroupsAndSites(
                              Set.of(new SiteGroupId("g2"), new SiteGroupId("g1")),
                              Set.of(new SiteId("s1")),
                              Set.of(new SiteId("s9"))))
                      .with(
                          new Standing(
                              new Features(
                                  Set.of(Permission.SITE_CREATE), Set.of(Permission.AUDIT_READ)),
                              true,
                              Set.of(),
                              PersonState.SUSPENDED)),
                  Reviews.person(Reviews.CAT).with(Standing.of(Set.of(Duty.SUPPORT)))));

  @Test
  void a_review_is_read_as_it_was_written() {
    assertThat(ReviewText.parse(ReviewText.of(review))).isEqualTo(review);
  }

  @Test
  void its_lines_are_those_of_the_document() {
    assertThat(ReviewText.of(review))
        .isEqualTo(
            """
            replayvault-access-review-v1
            account a1
            month 2026-10
            opened 2026-11-01T00:10:00.123Z
            closes 2026-11-15T00:10:00.123Z
            middle 3
            person ann state=SUSPENDED role=ADMIN_USER sites=s1 groups=g1,g2 added=site:create \
            removed=audit:read contact=yes limits=0 duties=- since=- signins=1 searches=0 watched=3 \
            changes=0 days=1 last=2026-10-20T10:00:00Z used=session:replay unused=site:create \
            findings=UNUSED_FEATURE
            person cat state=ACTIVE role=STANDARD_USER sites=* groups=- added=- removed=- contact=no \
            limits=0 duties=SUPPORT since=- signins=0 searches=0 watched=0 changes=0 days=0 last=- \
            used=- unused=- findings=LONG_DORMANT
            token t1 maker=ann uses=7
            visit g1 person=cat emergency=yes looks=2
            """);
  }

  @Test
  void the_result_has_every_verdict_each_warning_and_the_end() {
    Instant end = Instant.parse("2026-11-15T00:20:00Z");
    KeptReview kept =
        new KeptReview(
            review,
            List.of(
                new ReviewVerdict(Reviews.CAT, Verdict.SUSPENDED, Optional.empty(), end),
                new ReviewVerdict(Reviews.ANN, Verdict.CONFIRMED, Optional.of(Reviews.BEN), SEEN)),
            new Warned(2, List.of(SEEN.plusSeconds(1), SEEN.plusSeconds(2))),
            Optional.empty());
    assertThat(ReviewText.of(kept, end))
        .startsWith(ReviewText.of(review))
        .endsWith(
            """
            verdict ann is=CONFIRMED by=ben at=2026-10-20T10:00:00Z
            verdict cat is=SUSPENDED by=- at=2026-11-15T00:20:00Z
            warned 2026-10-20T10:00:01Z
            warned 2026-10-20T10:00:02Z
            ended 2026-11-15T00:20:00Z
            """);
  }

  @Test
  void anything_else_is_refused() {
    String text = ReviewText.of(review);
    for (String wrong :
        List.of(
            "",
            text.replace("v1", "v2"),
            text.replace("month ", "moon "),
            text.replace(" limits=0", ""),
            text.replace("token t1", "coin t1"),
            text.replace("role=ADMIN_USER", "role=KING"),
            text.replace("uses=7", "uses=7 uses=8"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> ReviewText.parse(wrong));
    }
  }

  private static Person scoped(Scope scope) {
    return new Person(
        Reviews.ANN,
        Reviews.ACCOUNT,
        "Ann",
        new EmailAddress("ann@example.com"),
        Role.ADMIN_USER,
        scope);
  }
}
