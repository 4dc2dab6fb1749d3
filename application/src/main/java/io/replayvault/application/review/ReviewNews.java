package io.replayvault.application.review;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.review.out.AccessReviews.Which;
import io.replayvault.application.review.out.ReviewLetters;
import io.replayvault.application.review.out.ReviewLetters.News;
import io.replayvault.application.review.out.ReviewLetters.Notice;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import java.time.InstantSource;
import java.util.function.Predicate;

/** Tells reviewers what becomes of a review, and Customer Success of whom only they can reach. */
public final class ReviewNews {
  private final AccountPeople people;
  private final PermissionTable table;
  private final ReviewLetters letters;
  private final InstantSource clock;

  public ReviewNews(
      AccountPeople people, PermissionTable table, ReviewLetters letters, InstantSource clock) {
    this.people = people;
    this.table = table;
    this.letters = letters;
    this.clock = clock;
  }

  /** Keeps a letter for each who may judge. */
  void tellReviewers(Which which, News news) {
    tell(which, news, person -> table.of(person).contains(Permission.ACCESS_REVIEW_DECIDE));
  }

  /** Keeps a letter for each of Customer Success. */
  void tellCustomerSuccess(Which which, News news) {
    tell(which, news, person -> person.standing().duties().contains(Duty.CUSTOMER_SUCCESS));
  }

  private void tell(Which which, News news, Predicate<Person> whom) {
    letters.keep(
        people.of(which.account()).stream()
            .filter(Person::isActive)
            .filter(whom)
            .map(person -> new Notice(person.id(), which.account(), which.month(), news))
            .toList(),
        clock.instant());
  }
}
