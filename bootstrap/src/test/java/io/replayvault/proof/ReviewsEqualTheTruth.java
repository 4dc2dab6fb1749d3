package io.replayvault.proof;

import io.replayvault.application.fixtures.ReviewYear;
import java.util.ArrayList;
import java.util.List;

/** Access reviews of made-up people over a year are equal to what was made up (H2). */
final class ReviewsEqualTheTruth implements Claim {
  private static final int PEOPLE = 40;

  @Override
  public List<Row> check(Size size) {
    int accounts = size.of(25, 3);
    List<String> differences = new ArrayList<>();
    int lines = 0;
    int verdicts = 0;
    for (int account = 0; account < accounts; account++) {
      ReviewYear year = new ReviewYear(1_000 + account, PEOPLE).live();
      differences.addAll(year.differences());
      lines += year.lines();
      verdicts += year.verdicts();
    }
    ReviewYear forgetting = new ReviewYear(1_000, PEOPLE).liveForgetting(1);
    return List.of(
        new Row(
            "The access review of generated people over twelve months equals the truth",
            "H2",
            accounts * PEOPLE,
            "%d lines and %d verdicts, %d differ%s"
                .formatted(lines, verdicts, differences.size(), first(differences)),
            "0 differ",
            lines > 0 && differences.isEmpty()),
        new Row(
            "  counter-proof: the truth does not know of one deed on the log",
            "H2",
            PEOPLE,
            forgetting.differences().size() + " differ",
            "1 differs",
            forgetting.differences().size() == 1));
  }

  private static String first(List<String> differences) {
    return differences.isEmpty() ? "" : ": " + differences.getFirst();
  }
}
