package io.replayvault.application.compliance;

import static io.replayvault.domain.compliance.AccessClause.F1;
import static io.replayvault.domain.compliance.AccessClause.F2;
import static io.replayvault.domain.compliance.AccessClause.H2;
import static io.replayvault.domain.compliance.AccessClause.H3;
import static io.replayvault.domain.compliance.ClauseState.KEPT;
import static io.replayvault.domain.compliance.ClauseState.OPEN;

import io.replayvault.application.access.out.AddressLists;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.compliance.ClauseReport;
import io.replayvault.domain.compliance.Finding;
import io.replayvault.domain.compliance.Surroundings;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.ReviewCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Clauses F1, F2, H2 and H3: entry points, encryption, monthly reviews, and from where people come.
 */
public final class DeploymentClauses {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Surroundings surroundings;
  private final AddressLists lists;
  private final AccessReviews reviews;

  public DeploymentClauses(Surroundings surroundings, AddressLists lists, AccessReviews reviews) {
    this.surroundings = surroundings;
    this.lists = lists;
    this.reviews = reviews;
  }

  List<ClauseReport> of(AccountId account, Instant now) {
    boolean encrypted = surroundings.isEncrypted();
    return List.of(
        ClauseReport.of(F1, KEPT)
            .and(Finding.CONSOLE_AT, surroundings.console())
            .and(Finding.RECORDING_AT, surroundings.recording()),
        ClauseReport.of(F2, encrypted ? KEPT : OPEN)
            .and(encrypted ? Finding.TLS : Finding.WITHOUT_TLS),
        reviewed(account, now.minus(A_DAY)),
        addresses(account));
  }

  /** What the jobs did not do by then they do not do any more by themselves. */
  private ClauseReport reviewed(AccountId account, Instant dueBy) {
    List<YearMonth> months = reviews.months(account);
    if (months.isEmpty()) {
      return ClauseReport.of(H2, OPEN).and(Finding.NO_REVIEW);
    }
    YearMonth latest = months.getFirst();
    Optional<KeptReview> kept = reviews.find(account, latest);
    boolean ended = kept.flatMap(KeptReview::result).isPresent();
    boolean late =
        latest.isBefore(ReviewCalendar.monthBefore(dueBy))
            || kept.filter(review -> review.isDue(dueBy) || review.warningsOwed(dueBy) > 0)
                .isPresent();
    return ClauseReport.of(H2, late ? OPEN : KEPT)
        .and(ended ? Finding.REVIEW_ENDED : Finding.REVIEW_OPEN, latest.toString());
  }

  private ClauseReport addresses(AccountId account) {
    boolean listed = surroundings.staffListed() && surroundings.operatorsListed();
    int ranges = lists.of(account).ranges().size();
    ClauseReport report =
        ClauseReport.of(H3, listed ? KEPT : OPEN)
            .and(surroundings.staffListed() ? Finding.STAFF_LISTED : Finding.STAFF_EVERYWHERE)
            .and(
                surroundings.operatorsListed()
                    ? Finding.OPERATORS_LISTED
                    : Finding.OPERATORS_EVERYWHERE);
    return ranges == 0
        ? report.and(Finding.ACCOUNT_EVERYWHERE)
        : report.and(Finding.ACCOUNT_RANGES, ranges);
  }
}
