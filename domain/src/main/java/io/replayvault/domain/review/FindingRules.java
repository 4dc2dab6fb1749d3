package io.replayvault.domain.review;

import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules by which people stand out in a month. They compare with others of the same account
 * alone.
 */
public final class FindingRules {
  /** Whoever did nothing for so long has probably left. */
  public static final Duration LONG = Duration.ofDays(90);

  /** Fewer sessions watched in a month are never many. */
  public static final int MANY = 20;

  /** So many times what the middle one watched are many. */
  public static final int FACTOR = 5;

  private final Instant start;
  private final Instant end;
  private final int middle;
  private final Map<Role, Set<Permission>> used = new EnumMap<>(Role.class);

  private FindingRules(YearMonth month, int middle) {
    this.start = ReviewCalendar.start(month);
    this.end = ReviewCalendar.end(month);
    this.middle = middle;
  }

  /** What the rules compare with: those lines of the month, without findings as yet. */
  static FindingRules over(YearMonth month, Collection<ReviewLine> lines) {
    FindingRules rules = new FindingRules(month, middleOf(lines));
    for (Role role : Role.values()) {
      rules.used.put(role, EnumSet.noneOf(Permission.class));
    }
    lines.stream()
        .filter(line -> !line.held().isStaff())
        .forEach(line -> rules.usedBy(line.held().role()).addAll(line.usage().features()));
    return rules;
  }

  /**
   * How many sessions the middle one watched of the customer's people who watched any, the lower
   * one of two; 0 if nobody did.
   */
  int middle() {
    return middle;
  }

  /** The line with what stands out in it; nothing does of whoever may not act any more. */
  ReviewLine judged(ReviewLine line) {
    if (!line.held().isToJudge()) {
      return line;
    }
    Set<Permission> unused = EnumSet.noneOf(Permission.class);
    if (!line.held().isStaff()) {
      unused.addAll(line.held().features().added());
      unused.removeAll(usedBy(line.held().role()));
    }
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    if (didNothingFrom(end.minus(LONG), line)) {
      findings.add(Finding.LONG_DORMANT);
    } else if (didNothingFrom(start, line)) {
      findings.add(Finding.DORMANT);
    }
    if (line.usage().watched() >= MANY && line.usage().watched() > (long) FACTOR * middle) {
      findings.add(Finding.WATCHED_MANY);
    }
    if (!unused.isEmpty()) {
      findings.add(Finding.UNUSED_FEATURE);
    }
    return new ReviewLine(line.person(), line.held(), line.usage(), line.since(), unused, findings);
  }

  private static boolean didNothingFrom(Instant moment, ReviewLine line) {
    return line.usage().last().stream().allMatch(last -> last.isBefore(moment))
        && line.since().stream().allMatch(since -> since.isBefore(moment));
  }

  private Set<Permission> usedBy(Role role) {
    return used.computeIfAbsent(role, none -> EnumSet.noneOf(Permission.class));
  }

  private static int middleOf(Collection<ReviewLine> lines) {
    List<Integer> watched =
        lines.stream()
            .filter(line -> !line.held().isStaff())
            .map(line -> line.usage().watched())
            .filter(many -> many > 0)
            .sorted()
            .toList();
    return watched.isEmpty() ? 0 : watched.get((watched.size() - 1) / 2);
  }
}
