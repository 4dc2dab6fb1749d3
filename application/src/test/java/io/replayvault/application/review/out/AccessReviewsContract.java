package io.replayvault.application.review.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.PersonRequests.Fulfilment;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.review.out.AccessReviews.Judged;
import io.replayvault.application.review.out.AccessReviews.Which;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.AccessReviewDraft;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.KeptReview.Result;
import io.replayvault.domain.review.KeptReview.Warned;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AccessReviews} promises. Each test has an account of its own. */
public abstract class AccessReviewsContract {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Instant OPENED = Instant.parse("2026-11-01T00:10:00.123Z");
  private static final Instant LATER = OPENED.plusSeconds(60);
  private static final PasswordHash NOBODYS = new PasswordHash("nobodys");

  private final AccountId account = Fresh.account();
  private final Which which = new Which(account, MONTH);
  private final Person reviewer =
      Callers.person(account, Role.ADMIN_USER, new Scope.WholeAccount()).with(Standing.contact());

  protected abstract AccessReviews reviews();

  /** The people whom verdicts change. */
  protected abstract AccountPeople people();

  /** The requests that are kept with verdicts. */
  protected abstract PersonRequests requests();

  /** Somebody is in their account. */
  protected abstract void add(Person person);

  @BeforeEach
  void a_reviewer_is_there() {
    add(reviewer);
  }

  @Test
  void an_account_has_one_review_a_month() {
    AccessReview review = opened(reviewer);
    assertThat(reviews().open(review)).isFalse();
    assertThat(reviews().find(account, MONTH)).contains(KeptReview.fresh(review));
    assertThat(reviews().find(account, MONTH.minusMonths(1))).isEmpty();
    assertThat(reviews().find(Fresh.account(), MONTH)).isEmpty();
  }

  @Test
  void of_those_who_open_it_at_once_one_does() {
    AccessReview review = review(MONTH, reviewer);
    List<Boolean> opened = Race.run(runner -> reviews().open(review));
    assertThat(opened).containsOnlyOnce(true);
  }

  @Test
  void reviews_are_listed_newest_first() {
    reviews().open(review(MONTH.minusMonths(1), reviewer));
    reviews().open(review(MONTH, reviewer));
    assertThat(reviews().months(account)).containsExactly(MONTH, MONTH.minusMonths(1));
    assertThat(reviews().unended()).contains(which, new Which(account, MONTH.minusMonths(1)));
  }

  @Test
  void a_verdict_is_kept_with_who_and_when() {
    Person ann = standard();
    opened(reviewer, ann);
    assertThat(judge(ann, Optional.empty(), Verdict.CONFIRMED)).isEqualTo(Judged.DONE);
    assertThat(verdicts())
        .containsExactly(
            new ReviewVerdict(ann.id(), Verdict.CONFIRMED, Optional.of(reviewer.id()), LATER));
    assertThat(state(ann)).isEqualTo(PersonState.ACTIVE);
  }

  @Test
  void a_verdict_that_was_not_seen_is_not_replaced() {
    Person ann = standard();
    opened(reviewer, ann);
    judge(ann, Optional.empty(), Verdict.CONFIRMED);
    assertThat(judge(ann, Optional.empty(), Verdict.REVOKED)).isEqualTo(Judged.CHANGED);
    assertThat(judge(standard(), Optional.empty(), Verdict.CONFIRMED)).isEqualTo(Judged.CHANGED);
    assertThat(state(ann)).isEqualTo(PersonState.ACTIVE);
    assertThat(judge(ann, Optional.of(Verdict.CONFIRMED), Verdict.REVOKED)).isEqualTo(Judged.DONE);
    assertThat(state(ann)).isEqualTo(PersonState.REVOKED);
  }

  @Test
  void whoever_is_suspended_may_not_act_until_confirmed() {
    Person ann = standard();
    opened(reviewer, ann);
    assertThat(judge(ann, Optional.empty(), Verdict.SUSPENDED)).isEqualTo(Judged.DONE);
    assertThat(state(ann)).isEqualTo(PersonState.SUSPENDED);
    assertThat(people().find(ann.id(), account).orElseThrow().isActive()).isFalse();
    assertThat(judge(ann, Optional.of(Verdict.SUSPENDED), Verdict.CONFIRMED))
        .isEqualTo(Judged.DONE);
    assertThat(people().find(ann.id(), account)).contains(ann);
  }

  @Test
  void whoever_is_suspended_can_be_revoked() {
    Person ann = standard();
    opened(reviewer, ann);
    judge(ann, Optional.empty(), Verdict.SUSPENDED);
    assertThat(judge(ann, Optional.of(Verdict.SUSPENDED), Verdict.REVOKED)).isEqualTo(Judged.DONE);
    assertThat(state(ann)).isEqualTo(PersonState.REVOKED);
  }

  @Test
  void whom_customer_success_is_asked_to_revoke_is_suspended_until_they_do() {
    Person ann = standard();
    opened(reviewer, ann);
    PersonRequest request = revocation(ann);
    assertThat(ask(ann, Optional.of(Verdict.CONFIRMED), request)).isEqualTo(Judged.CHANGED);
    assertThat(requests().of(account)).isEmpty();
    assertThat(ask(ann, Optional.empty(), request)).isEqualTo(Judged.DONE);
    assertThat(verdicts()).containsExactly(verdict(ann, Verdict.REVOKED));
    assertThat(state(ann)).isEqualTo(PersonState.SUSPENDED);
    assertThat(requests().of(account)).containsExactly(request);
    PersonRequest fulfilled =
        request.settled(RequestState.FULFILLED, Fresh.person(), LATER.plusSeconds(60), "");
    assertThat(requests().fulfil(fulfilled, Fresh.person(), NOBODYS))
        .isEqualTo(new Fulfilment.Done(ann.id(), false));
    assertThat(state(ann)).isEqualTo(PersonState.REVOKED);
  }

  @Test
  void nobody_is_asked_to_revoke_the_last_one() {
    Person ann = standard();
    opened(reviewer, ann);
    assertThat(ask(reviewer, Optional.empty(), revocation(reviewer))).isEqualTo(Judged.LAST_ONE);
    assertThat(requests().of(account)).isEmpty();
    assertThat(state(reviewer)).isEqualTo(PersonState.ACTIVE);
  }

  @Test
  void staff_are_suspended_revoked_and_confirmed_as_others() {
    Person support = with(Role.ALERT_RECEIVER, Standing.of(Set.of(Duty.SUPPORT)));
    opened(reviewer, support);
    judge(support, Optional.empty(), Verdict.SUSPENDED);
    assertThat(state(support)).isEqualTo(PersonState.SUSPENDED);
    judge(support, Optional.of(Verdict.SUSPENDED), Verdict.CONFIRMED);
    assertThat(people().find(support.id(), account)).contains(support);
    assertThat(judge(support, Optional.of(Verdict.CONFIRMED), Verdict.REVOKED))
        .isEqualTo(Judged.DONE);
    assertThat(state(support)).isEqualTo(PersonState.REVOKED);
  }

  @Test
  void the_last_one_who_can_act_is_neither_suspended_nor_revoked() {
    Person success = with(Role.ALERT_RECEIVER, Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    opened(reviewer, success);
    for (Person last : List.of(reviewer, success)) {
      assertThat(judge(last, Optional.empty(), Verdict.SUSPENDED)).isEqualTo(Judged.LAST_ONE);
      assertThat(judge(last, Optional.empty(), Verdict.REVOKED)).isEqualTo(Judged.LAST_ONE);
      assertThat(people().find(last.id(), account)).contains(last);
      assertThat(judge(last, Optional.empty(), Verdict.KEPT)).isEqualTo(Judged.DONE);
    }
  }

  @Test
  void of_two_admins_who_are_suspended_at_once_one_stays() {
    Person other = with(Role.ADMIN_USER, Standing.contact());
    opened(reviewer, other);
    List<Person> both = List.of(reviewer, other);
    List<Judged> judged =
        Race.run(runner -> judge(both.get(runner % 2), Optional.empty(), Verdict.SUSPENDED));
    assertThat(judged).containsOnlyOnce(Judged.DONE).contains(Judged.LAST_ONE);
    assertThat(both).filteredOn(person -> state(person) == PersonState.ACTIVE).hasSize(1);
  }

  @Test
  void whoever_was_revoked_meanwhile_is_gone() {
    Person ann = standard();
    opened(reviewer, ann);
    reviews().open(review(MONTH.plusMonths(1), reviewer, ann));
    judge(ann, Optional.empty(), Verdict.REVOKED);
    Which next = new Which(account, MONTH.plusMonths(1));
    assertThat(reviews().judge(next, Optional.empty(), verdict(ann, Verdict.CONFIRMED), NOBODYS))
        .isEqualTo(Judged.GONE);
    assertThat(reviews().find(account, next.month()).orElseThrow().verdicts())
        .containsExactly(new ReviewVerdict(ann.id(), Verdict.GONE, Optional.empty(), LATER));
    assertThat(state(ann)).isEqualTo(PersonState.REVOKED);
  }

  @Test
  void warnings_only_grow() {
    opened(reviewer);
    reviews().warned(which, 2, LATER);
    reviews().warned(which, 1, LATER.plusSeconds(1));
    reviews().warned(which, 2, LATER.plusSeconds(2));
    assertThat(reviews().find(account, MONTH).orElseThrow().warned())
        .isEqualTo(new Warned(2, List.of(LATER)));
  }

  @Test
  void each_warning_is_kept_with_its_time() {
    opened(reviewer);
    reviews().warned(which, 1, LATER);
    reviews().warned(which, 2, LATER.plus(Duration.ofDays(5)));
    assertThat(reviews().find(account, MONTH).orElseThrow().warned())
        .isEqualTo(new Warned(2, List.of(LATER, LATER.plus(Duration.ofDays(5)))));
  }

  @Test
  void it_ends_once_and_with_the_verdicts_that_were_seen() {
    Person ann = standard();
    opened(reviewer, ann);
    KeptReview before = reviews().find(account, MONTH).orElseThrow();
    judge(ann, Optional.empty(), Verdict.CONFIRMED);
    Result result = new Result(LATER, "text\n\n— somebody signed\n");
    assertThat(reviews().end(before, result)).isFalse();
    KeptReview seen = reviews().find(account, MONTH).orElseThrow();
    assertThat(reviews().end(seen, result)).isTrue();
    assertThat(reviews().end(seen, new Result(LATER, "other"))).isFalse();
    assertThat(reviews().find(account, MONTH).orElseThrow().result()).contains(result);
    assertThat(reviews().unended()).doesNotContain(which);
  }

  private AccessReview opened(Person... people) {
    AccessReview review = review(MONTH, people);
    assertThat(reviews().open(review)).isTrue();
    return review;
  }

  private AccessReview review(YearMonth month, Person... people) {
    return new AccessReviewDraft(List.of(), List.of(), List.of())
        .of(account, month, OPENED, List.of(people));
  }

  private Judged judge(Person person, Optional<Verdict> seen, Verdict verdict) {
    return reviews().judge(which, seen, verdict(person, verdict), NOBODYS);
  }

  private Judged ask(Person person, Optional<Verdict> seen, PersonRequest request) {
    return reviews().ask(which, seen, verdict(person, Verdict.REVOKED), Optional.of(request));
  }

  private PersonRequest revocation(Person person) {
    return PersonRequest.open(
        Fresh.personRequest(),
        account,
        reviewer.id(),
        LATER,
        new Wish.Revoke(person.id()),
        "Access review 2026-10");
  }

  private ReviewVerdict verdict(Person person, Verdict verdict) {
    boolean reviewed = verdict == Verdict.CONFIRMED || verdict == Verdict.REVOKED;
    Optional<PersonId> by = reviewed ? Optional.of(reviewer.id()) : Optional.empty();
    return new ReviewVerdict(person.id(), verdict, by, LATER);
  }

  private List<ReviewVerdict> verdicts() {
    return reviews().find(account, MONTH).orElseThrow().verdicts();
  }

  private PersonState state(Person person) {
    return people().find(person.id(), account).orElseThrow().standing().state();
  }

  private Person standard() {
    return with(Role.STANDARD_USER, Standing.USUAL);
  }

  private Person with(Role role, Standing standing) {
    Person person = Callers.person(account, role, new Scope.WholeAccount()).with(standing);
    add(person);
    return person;
  }
}
