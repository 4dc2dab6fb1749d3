package io.replayvault.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** When a review begins, warns and ends. Months are those of UTC. */
public final class ReviewCalendar {
  /** For so long people can be judged before those who were not are suspended. */
  public static final Duration OPEN_FOR = Duration.ofDays(14);

  /** So long before the end reviewers are warned last; no review ends sooner after it. */
  public static final Duration LAST_WARNING = Duration.ofDays(2);

  /** So long before the end reviewers are warned. */
  public static final List<Duration> WARNINGS = List.of(Duration.ofDays(7), LAST_WARNING);

  private ReviewCalendar() {}

  /** The month that is to be reviewed at that moment: the last whole one. */
  public static YearMonth monthBefore(Instant now) {
    return YearMonth.from(now.atZone(ZoneOffset.UTC)).minusMonths(1);
  }

  /** The month's first moment. */
  public static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment that is no longer of the month. */
  public static Instant end(YearMonth month) {
    return start(month.plusMonths(1));
  }

  /** How many warnings are due at that moment of a review that ends then. */
  public static int warningsDue(Instant closesAt, Instant now) {
    return (int) WARNINGS.stream().filter(before -> !now.isBefore(closesAt.minus(before))).count();
  }
}
