package io.replayvault.domain.review;

import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A review and what became of it so far.
 *
 * @param review what is judged by
 * @param verdicts at most one a person, the last one
 * @param warned the warnings that went out
 * @param result how it ended; empty while it is open
 */
public record KeptReview(
    AccessReview review, List<ReviewVerdict> verdicts, Warned warned, Optional<Result> result) {
  public KeptReview {
    Objects.requireNonNull(review, "review");
    Objects.requireNonNull(warned, "warned");
    Objects.requireNonNull(result, "result");
    verdicts = List.copyOf(verdicts);
  }

  /** One of which nobody said anything yet. */
  public static KeptReview fresh(AccessReview review) {
    return new KeptReview(review, List.of(), Warned.NOT_YET, Optional.empty());
  }

  /** What was decided about the person last. */
  public Optional<ReviewVerdict> verdictOf(PersonId person) {
    return verdicts.stream().filter(verdict -> verdict.person().equals(person)).findFirst();
  }

  /** Those who wait for a reviewer. */
  public List<ReviewLine> waiting() {
    return review.lines().stream()
        .filter(line -> line.held().isToJudge() && verdictOf(line.person()).isEmpty())
        .toList();
  }

  /**
   * From when on whoever nobody judged may be suspended: its time, or so much later that reviewers
   * have {@link ReviewCalendar#LAST_WARNING} from the last warning on. Moves on when a warning is
   * given late.
   */
  public Instant endsAt() {
    Instant closesAt = review.closesAt();
    if (waiting().isEmpty() || warned.times().isEmpty()) {
      return closesAt;
    }
    Instant warnedFor = warned.times().getLast().plus(ReviewCalendar.LAST_WARNING);
    return warnedFor.isAfter(closesAt) ? warnedFor : closesAt;
  }

  /**
   * Whether its time is over and its end was not kept yet. While a warning is owed it is not,
   * however late it is: nobody is suspended of whom reviewers were not warned.
   */
  public boolean isDue(Instant now) {
    return result.isEmpty() && warningsOwed(now) == 0 && !now.isBefore(endsAt());
  }

  /**
   * How many warnings are to be given now, of those that were not. One more once the last one is
   * due and of none it is known when it was given.
   */
  public int warningsOwed(Instant now) {
    if (result.isPresent() || waiting().isEmpty()) {
      return 0;
    }
    int due = ReviewCalendar.warningsDue(review.closesAt(), now);
    int owed = Math.max(0, due - warned.count());
    boolean undated = warned.times().isEmpty() && due == ReviewCalendar.WARNINGS.size();
    return undated ? Math.max(1, owed) : owed;
  }

  /**
   * The warnings that went out.
   *
   * @param count how many counted as given
   * @param times when, in their order; fewer than counted where two were owed and sent as one, or a
   *     node of an earlier version gave them
   */
  public record Warned(int count, List<Instant> times) {
    /** None. */
    public static final Warned NOT_YET = new Warned(0, List.of());

    public Warned {
      times = List.copyOf(times);
      if (times.size() > count) {
        throw new IllegalArgumentException("each time is that of a warning");
      }
    }
  }

  /**
   * How a review ended.
   *
   * @param at when
   * @param note the result, signed (C2SP signed-note)
   */
  public record Result(Instant at, String note) {
    public Result {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(note, "note");
    }
  }
}
