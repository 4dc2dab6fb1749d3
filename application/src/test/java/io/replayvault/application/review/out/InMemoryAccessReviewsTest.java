package io.replayvault.application.review.out;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.access.out.InMemoryPersonRequests;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.password.PasswordHash;

final class InMemoryAccessReviewsTest extends AccessReviewsContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final PersonRequests requests = new InMemoryPersonRequests(people);
  private final AccessReviews reviews = new InMemoryAccessReviews(people, requests);

  @Override
  protected AccessReviews reviews() {
    return reviews;
  }

  @Override
  protected PersonRequests requests() {
    return requests;
  }

  @Override
  protected AccountPeople people() {
    return people;
  }

  @Override
  protected void add(Person person) {
    people.add(person, new PasswordHash("x"));
  }
}
