package io.replayvault.application.review.out;

import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.KeptReview.Warned;
import io.replayvault.domain.review.ReviewEnd;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reviews in memory, judged among people in memory. */
public final class InMemoryAccessReviews implements AccessReviews {
  private final Map<Which, KeptReview> reviews = new HashMap<>();
  private final InMemoryPeople people;
  private final PersonRequests requests;

  public InMemoryAccessReviews(InMemoryPeople people, PersonRequests requests) {
    this.people = people;
    this.requests = requests;
  }

  @Override
  public synchronized boolean open(AccessReview review) {
    return reviews.putIfAbsent(
            new Which(review.account(), review.month()), KeptReview.fresh(review))
        == null;
  }

  @Override
  public synchronized List<YearMonth> months(AccountId account) {
    return reviews.keySet().stream()
        .filter(which -> which.account().equals(account))
        .map(Which::month)
        .sorted(Comparator.reverseOrder())
        .limit(MOST_LISTED)
        .toList();
  }

  @Override
  public synchronized Optional<KeptReview> find(AccountId account, YearMonth month) {
    return Optional.ofNullable(reviews.get(new Which(account, month)));
  }

  @Override
  public synchronized List<Which> unended() {
    return reviews.values().stream()
        .filter(kept -> kept.result().isEmpty())
        .map(KeptReview::review)
        .sorted(
            Comparator.comparing(AccessReview::closesAt)
                .thenComparing(review -> review.account().value()))
        .map(review -> new Which(review.account(), review.month()))
        .toList();
  }

  @Override
  public synchronized Judged judge(
      Which which, Optional<Verdict> seen, ReviewVerdict verdict, PasswordHash nobodys) {
    return judged(which, seen, verdict, verdict.verdict());
  }

  @Override
  public synchronized Judged ask(
      Which which, Optional<Verdict> seen, ReviewVerdict verdict, Optional<PersonRequest> request) {
    Judged judged = judged(which, seen, verdict, Verdict.SUSPENDED);
    if (judged == Judged.DONE) {
      request.ifPresent(requests::keep);
    }
    return judged;
  }

  private Judged judged(
      Which which, Optional<Verdict> seen, ReviewVerdict verdict, Verdict effect) {
    KeptReview kept = reviews.get(which);
    PersonId id = verdict.person();
    if (kept == null
        || kept.review().lineOf(id).isEmpty()
        || !kept.verdictOf(id).map(ReviewVerdict::verdict).equals(seen)) {
      return Judged.CHANGED;
    }
    Optional<Person> person =
        people
            .find(id, which.account())
            .filter(found -> found.standing().state() != PersonState.REVOKED);
    if (person.isEmpty()) {
      keep(kept, new ReviewVerdict(id, Verdict.GONE, Optional.empty(), verdict.at()));
      return Judged.GONE;
    }
    boolean takes = effect == Verdict.SUSPENDED || effect == Verdict.REVOKED;
    if (takes && ReviewEnd.isLastOne(person.get(), others(which.account(), id))) {
      return Judged.LAST_ONE;
    }
    place(person.get(), effect);
    keep(kept, verdict);
    return Judged.DONE;
  }

  @Override
  public synchronized void warned(Which which, int warnings, Instant at) {
    reviews.computeIfPresent(
        which,
        (same, kept) ->
            warnings > kept.warned().count()
                ? new KeptReview(
                    kept.review(),
                    kept.verdicts(),
                    later(kept.warned(), warnings, at),
                    kept.result())
                : kept);
  }

  private static Warned later(Warned before, int warnings, Instant at) {
    List<Instant> times = new ArrayList<>(before.times());
    times.add(at.truncatedTo(ChronoUnit.MILLIS));
    return new Warned(warnings, times);
  }

  @Override
  public synchronized boolean end(KeptReview seen, KeptReview.Result result) {
    Which which = new Which(seen.review().account(), seen.review().month());
    KeptReview kept = reviews.get(which);
    if (kept == null || kept.result().isPresent() || !kept.verdicts().equals(seen.verdicts())) {
      return false;
    }
    reviews.put(
        which, new KeptReview(kept.review(), kept.verdicts(), kept.warned(), Optional.of(result)));
    return true;
  }

  private List<Person> others(AccountId account, PersonId person) {
    return people.of(account).stream().filter(other -> !other.id().equals(person)).toList();
  }

  private void place(Person person, Verdict verdict) {
    switch (verdict) {
      case CONFIRMED -> state(person, PersonState.ACTIVE);
      case REVOKED -> state(person, PersonState.REVOKED);
      case SUSPENDED -> state(person, PersonState.SUSPENDED);
      case KEPT, GONE -> {}
    }
  }

  private void state(Person person, PersonState state) {
    Standing was = person.standing();
    if (was.state() != state) {
      people.place(
          person.with(
              new Standing(was.features(), was.namedContact(), was.duties(), state, was.limits())));
    }
  }

  private void keep(KeptReview kept, ReviewVerdict verdict) {
    List<ReviewVerdict> verdicts = new ArrayList<>(kept.verdicts());
    verdicts.removeIf(earlier -> earlier.person().equals(verdict.person()));
    verdicts.add(verdict);
    verdicts.sort(Comparator.comparing(one -> one.person().value()));
    reviews.put(
        new Which(kept.review().account(), kept.review().month()),
        new KeptReview(kept.review(), verdicts, kept.warned(), kept.result()));
  }
}
