package io.replayvault.domain.review;

import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A review as text, by which it is kept and signed ({@code docs/formats/access-review.md}): lines
 * of words, without a name, an address or anything that somebody typed.
 */
public final class ReviewText {
  /** The first line. */
  public static final String FORM = "replayvault-access-review-v1";

  private ReviewText() {}

  /** What is judged by. */
  public static String of(AccessReview review) {
    StringBuilder text = new StringBuilder();
    line(text, FORM);
    line(text, "account " + review.account());
    line(text, "month " + review.month());
    line(text, "opened " + review.openedAt());
    line(text, "closes " + review.closesAt());
    line(text, "middle " + review.middle());
    review.lines().forEach(person -> line(text, ReviewWords.of(person)));
    review.tokens().forEach(token -> line(text, ReviewWords.of(token)));
    review.visits().forEach(visit -> line(text, ReviewWords.of(visit)));
    return text.toString();
  }

  /** The same with all verdicts, by the ids of people, the times of warnings, and the end. */
  public static String of(KeptReview review, Instant endedAt) {
    StringBuilder text = new StringBuilder(of(review.review()));
    review.verdicts().stream()
        .sorted(Comparator.comparing(verdict -> verdict.person().value()))
        .forEach(verdict -> line(text, ReviewWords.of(verdict)));
    review.warned().times().forEach(at -> line(text, "warned " + at));
    line(text, "ended " + endedAt);
    return text.toString();
  }

  /**
   * Reads {@link #of(AccessReview)}.
   *
   * @throws IllegalArgumentException for all else
   */
  public static AccessReview parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 6 || !lines.getFirst().equals(FORM)) {
      throw new IllegalArgumentException("not an access review of this form");
    }
    List<ReviewLine> people = new ArrayList<>();
    List<HeldToken> tokens = new ArrayList<>();
    List<StaffVisit> visits = new ArrayList<>();
    for (String line : lines.subList(6, lines.size())) {
      WordsOfLine words = WordsOfLine.parse(line);
      switch (words.kind()) {
        case "person" -> people.add(ReviewWords.person(words));
        case "token" -> tokens.add(ReviewWords.token(words));
        case "visit" -> visits.add(ReviewWords.visit(words));
        default -> throw new IllegalArgumentException("no such line in an access review");
      }
    }
    return new AccessReview(
        new AccountId(head(lines, 1, "account")),
        YearMonth.parse(head(lines, 2, "month")),
        Instant.parse(head(lines, 3, "opened")),
        Instant.parse(head(lines, 4, "closes")),
        Integer.parseInt(head(lines, 5, "middle")),
        people,
        tokens,
        visits);
  }

  private static String head(List<String> lines, int at, String name) {
    String line = lines.get(at);
    if (!line.startsWith(name + " ")) {
      throw new IllegalArgumentException("an access review has its " + name + " in its place");
    }
    return line.substring(name.length() + 1);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
