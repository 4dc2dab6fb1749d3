package io.replayvault.domain.review;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who had what in an account in a month, and who used what of it (clause H2): what reviewers judge
 * by. Once drawn up it stays as it is.
 *
 * @param account whose
 * @param month of which month
 * @param openedAt from when on people can be judged
 * @param closesAt until when at least; later if a warning was late ({@link KeptReview#endsAt})
 * @param middle how many sessions the middle one watched, with which the others are compared
 * @param lines one of each person, in the order of their ids
 * @param tokens service tokens that counted in the month
 * @param visits what let Support in
 */
public record AccessReview(
    AccountId account,
    YearMonth month,
    Instant openedAt,
    Instant closesAt,
    int middle,
    List<ReviewLine> lines,
    List<HeldToken> tokens,
    List<StaffVisit> visits) {
  public AccessReview {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(openedAt, "openedAt");
    lines = List.copyOf(lines);
    tokens = List.copyOf(tokens);
    visits = List.copyOf(visits);
    if (!closesAt.isAfter(openedAt)) {
      throw new IllegalArgumentException("a review is open for a while");
    }
    if (lines.stream().map(ReviewLine::person).distinct().count() != lines.size()) {
      throw new IllegalArgumentException("a review has one line a person");
    }
  }

  /** The person's line; empty if they are not in it. */
  public Optional<ReviewLine> lineOf(PersonId person) {
    return lines.stream().filter(line -> line.person().equals(person)).findFirst();
  }

  /** How it is written in records and letters: {@code 2026-10}. */
  public String name() {
    return month.toString();
  }
}
