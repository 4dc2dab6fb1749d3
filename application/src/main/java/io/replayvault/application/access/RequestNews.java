package io.replayvault.application.access;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.RequestLetters;
import io.replayvault.application.access.out.RequestLetters.News;
import io.replayvault.application.access.out.RequestLetters.Notice;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the requester and Customer Success what becomes of a request (clause E4), whoever did it:
 * so that a request made in somebody's name is noticed by them.
 */
public final class RequestNews {
  private final AccountPeople people;
  private final RequestLetters letters;
  private final InstantSource clock;

  public RequestNews(AccountPeople people, RequestLetters letters, InstantSource clock) {
    this.people = people;
    this.letters = letters;
    this.clock = clock;
  }

  /** Keeps a letter for each of them. */
  public void tell(PersonRequest request, News news) {
    Stream<PersonId> customerSuccess =
        people.of(request.account()).stream()
            .filter(Person::isActive)
            .filter(person -> person.standing().duties().contains(Duty.CUSTOMER_SUCCESS))
            .map(Person::id);
    List<Notice> notices =
        Stream.concat(Stream.of(request.by()), customerSuccess)
            .distinct()
            .map(person -> new Notice(person, request.account(), request.id(), news))
            .toList();
    letters.keep(notices, clock.instant());
  }
}
