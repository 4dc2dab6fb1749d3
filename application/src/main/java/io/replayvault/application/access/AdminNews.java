package io.replayvault.application.access;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.access.out.PersonLetters.News;
import io.replayvault.application.access.out.PersonLetters.Notice;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.account.AccountId;
import java.time.InstantSource;
import java.util.List;

/** Tells an account's Admin Users what happened to it. */
public final class AdminNews {
  private final AccountPeople people;
  private final PersonLetters letters;
  private final InstantSource clock;

  public AdminNews(AccountPeople people, PersonLetters letters, InstantSource clock) {
    this.people = people;
    this.letters = letters;
    this.clock = clock;
  }

  /** Keeps a letter for each of them. */
  public void tell(AccountId account, News news, String about) {
    List<Notice> notices =
        people.of(account).stream()
            .filter(Person::isActive)
            .filter(person -> !person.isStaff() && person.role() == Role.ADMIN_USER)
            .map(person -> new Notice(person.id(), account, news, about))
            .toList();
    letters.keep(notices, clock.instant());
  }
}
