package io.replayvault.proof;

import io.replayvault.application.detection.HistoryWatched;
import io.replayvault.application.detection.MadeUpHistory;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * Every incident planted in made-up months of an audit log is found, with few false alarms (H5).
 * The histories have weekly rhythms, holidays, first days, travel, cafés, a moved office and
 * mistyped passwords.
 */
final class IncidentsAreFound implements Claim {
  private static final int PEOPLE = 60;
  private static final int DAYS = 120;
  private static final int OF_EACH_KIND = 6;
  private static final int PAGE = 500;
  private static final double MOST_FALSE = 1;

  @Override
  public List<Row> check(Size size) {
    int seeds = size.of(12, 1);
    long planted = 0;
    long missed = 0;
    long falseAlarms = 0;
    long personDays = 0;
    for (long seed = 1; seed <= seeds; seed++) {
      MadeUpHistory history = MadeUpHistory.of(1_000 + seed, PEOPLE, DAYS, OF_EACH_KIND);
      HistoryWatched watched = HistoryWatched.of(history, MadeUpHistory.POLICY, PAGE);
      planted += history.incidents().size();
      missed += watched.missed().size();
      falseAlarms += watched.falseAlarms().size();
      personDays += history.personDays();
    }
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "Incidents planted in made-up histories are found, each by its rule",
            "H5",
            planted,
            missed + " missed",
            "none missed",
            planted > 0 && missed == 0));
    double rate = 1_000.0 * falseAlarms / personDays;
    rows.add(
        new Row(
            "Alerts that no planted incident explains are few",
            "H5",
            personDays,
            "%.2f in 1,000 person-days".formatted(rate),
            "at most 1",
            rate <= MOST_FALSE));
    rows.addAll(withoutEachRule());
    return rows;
  }

  /** Counter-proofs: what only a rule finds is missed once it is switched off. */
  private static List<Row> withoutEachRule() {
    MadeUpHistory history = MadeUpHistory.of(999, PEOPLE, DAYS / 2, 2);
    List<Row> rows = new ArrayList<>();
    for (DetectionRule rule : DetectionRule.values()) {
      DetectionPolicy without = MadeUpHistory.POLICY.with(rule, Response.OFF);
      HistoryWatched watched = HistoryWatched.of(history, without, PAGE);
      long its = history.incidents().stream().filter(one -> one.rule() == rule).count();
      rows.add(
          new Row(
              "  counter-proof: " + rule + " is switched off",
              "H5",
              its,
              watched.missed().size() + " missed",
              "all of its own",
              its > 0 && watched.missed().stream().filter(m -> m.rule() == rule).count() == its));
    }
    return rows;
  }
}
