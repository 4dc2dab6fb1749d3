package io.replayvault.proof;

import io.replayvault.application.fixtures.ReviewYear;
import io.replayvault.application.fixtures.ReviewYear.Compared;
import io.replayvault.application.fixtures.TruthMistake;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Access reviews of made-up people over a year are equal to what was made up: who had what, who
 * used what, what let Support in, and what became of whom (H2).
 */
final class ReviewsEqualTheTruth implements Claim {
  private static final int PEOPLE = 40;
  private static final long SEED = 1_000;

  @Override
  public List<Row> check(Size size) {
    int accounts = size.of(25, 3);
    List<String> differences = new ArrayList<>();
    List<Compared> years = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      ReviewYear year = new ReviewYear(SEED + account, PEOPLE).live();
      differences.addAll(year.differences());
      years.add(year.compared());
    }
    List<Row> rows = new ArrayList<>();
    rows.add(equal(accounts, years, differences));
    rows.add(warned(years));
    for (TruthMistake mistake : TruthMistake.values()) {
      rows.add(mistaken(mistake));
    }
    rows.add(unwarned(accounts));
    return rows;
  }

  private static Row equal(int accounts, List<Compared> years, List<String> differences) {
    int lines = years.stream().mapToInt(Compared::lines).sum();
    int verdicts = years.stream().mapToInt(Compared::verdicts).sum();
    int tokens = years.stream().mapToInt(Compared::tokens).sum();
    int visits = years.stream().mapToInt(Compared::visits).sum();
    return new Row(
        "The access review of generated people over twelve months equals the truth",
        "H2",
        accounts * PEOPLE,
        "%d lines, %d verdicts, %d tokens, %d visits, %d differ%s"
            .formatted(lines, verdicts, tokens, visits, differences.size(), first(differences)),
        "0 differ",
        lines > 0 && verdicts > 0 && tokens > 0 && visits > 0 && differences.isEmpty());
  }

  private static Row warned(List<Compared> years) {
    int suspended = years.stream().mapToInt(Compared::suspended).sum();
    int unwarned = years.stream().mapToInt(Compared::unwarned).sum();
    return new Row(
        "Of whoever was suspended unreviewed, reviewers were warned two days before",
        "H2",
        suspended,
        unwarned + " without a warning",
        "0 without a warning",
        suspended > 0 && unwarned == 0);
  }

  private static Row mistaken(TruthMistake mistake) {
    int differences = new ReviewYear(SEED, PEOPLE).liveMistaken(mistake).differences().size();
    return new Row(
        "  counter-proof: in one month the truth has one thing wrong: "
            + mistake.name().toLowerCase(Locale.ROOT),
        "H2",
        PEOPLE,
        differences + " differ",
        "1 differs",
        differences == 1);
  }

  /** All nodes are down from the opening to a day after the review's time. */
  private static Row unwarned(int accounts) {
    int waiting = 0;
    int suspended = 0;
    int ended = 0;
    int warned = 0;
    for (int account = 0; account < accounts; account++) {
      KeptReview late = new ReviewYear(SEED + account, PEOPLE).liveUnwarned();
      waiting += late.waiting().size();
      suspended +=
          (int) late.verdicts().stream().filter(one -> one.verdict() == Verdict.SUSPENDED).count();
      ended += late.result().isPresent() ? 1 : 0;
      warned += late.warned().times().size() == 1 ? 1 : 0;
    }
    return new Row(
        "  and where no warning was given in time, it is given, and suspends nobody yet",
        "H2",
        waiting,
        "%d suspended, %d of %d ended, %d warned".formatted(suspended, ended, accounts, warned),
        "0 suspended, 0 ended, all warned",
        waiting > 0 && suspended == 0 && ended == 0 && warned == accounts);
  }

  private static String first(List<String> differences) {
    return differences.isEmpty() ? "" : ": " + differences.getFirst();
  }
}
