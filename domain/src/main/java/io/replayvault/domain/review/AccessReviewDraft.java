package io.replayvault.domain.review;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws a review up from what people have and what the log has of them. */
public final class AccessReviewDraft {
  private final Map<PersonId, Activity> activities;
  private final List<HeldToken> tokens;
  private final List<StaffVisit> visits;

  /**
   * From what the log has.
   *
   * @param activities at most one a person
   */
  public AccessReviewDraft(
      Collection<Activity> activities, List<HeldToken> tokens, List<StaffVisit> visits) {
    this.activities =
        activities.stream().collect(Collectors.toMap(Activity::person, Function.identity()));
    this.tokens =
        tokens.stream().sorted(Comparator.comparing(token -> token.token().value())).toList();
    this.visits =
        visits.stream().sorted(Comparator.comparing(visit -> visit.grant().value())).toList();
  }

  /**
   * The review of those people: of whoever may act, is suspended, or did something in the month
   * although they may no longer act.
   *
   * @param people everybody of the account, also who was revoked
   */
  public AccessReview of(
      AccountId account, YearMonth month, Instant now, Collection<Person> people) {
    List<ReviewLine> plain =
        people.stream()
            .map(person -> line(person, Optional.ofNullable(activities.get(person.id()))))
            .filter(line -> line.held().isToJudge() || line.usage().days() > 0)
            .sorted(Comparator.comparing(line -> line.person().value()))
            .toList();
    FindingRules rules = FindingRules.over(month, plain);
    return new AccessReview(
        account,
        month,
        now,
        now.plus(ReviewCalendar.OPEN_FOR),
        rules.middle(),
        plain.stream().map(rules::judged).toList(),
        tokens,
        visits);
  }

  private static ReviewLine line(Person person, Optional<Activity> activity) {
    return new ReviewLine(
        person.id(),
        Held.of(person),
        activity.map(Usage::of).orElse(Usage.NONE),
        activity.flatMap(Activity::since),
        Set.of(),
        Set.of());
  }
}
