package io.replayvault.application.account.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.PersonRequests.Fulfilment;
import io.replayvault.application.account.out.PersonDefaults.Defaults;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Persons;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.LandingView;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link PersonDefaults} promises. */
public abstract class PersonDefaultsContract {
  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");

  protected abstract PersonDefaults defaults();

  protected abstract People people();

  protected abstract PersonRequests requests();

  @Test
  void somebody_begins_in_the_account_that_they_were_added_to() {
    Person person = added();
    assertThat(defaults().of(person.id()))
        .isEqualTo(
            new Defaults(
                List.of(person.account()), Optional.of(person.account()), Optional.empty()));
  }

  @Test
  void nobody_has_nothing() {
    assertThat(defaults().of(Fresh.person()))
        .isEqualTo(new Defaults(List.of(), Optional.empty(), Optional.empty()));
    assertThat(defaults().choose(Fresh.person(), Fresh.account(), Optional.empty())).isFalse();
  }

  @Test
  void another_account_of_theirs_becomes_the_one_they_begin_in() {
    Person person = added();
    AccountId other = alsoIn(person);
    assertThat(defaults().of(person.id()).accounts())
        .containsExactlyInAnyOrder(person.account(), other);
    assertThat(defaults().choose(person.id(), other, Optional.of(LandingView.AUDIT))).isTrue();
    assertThat(defaults().of(person.id()).account()).contains(other);
    assertThat(defaults().of(person.id()).view()).contains(LandingView.AUDIT);
    assertThat(people().find(person.id()).orElseThrow().account()).isEqualTo(other);
    assertThat(people().byEmail(person.email()).orElseThrow().person().account()).isEqualTo(other);
    assertThat(defaults().choose(person.id(), other, Optional.empty())).isTrue();
    assertThat(defaults().of(person.id()).view()).isEmpty();
  }

  @Test
  void an_account_where_they_are_nobody_changes_nothing() {
    Person person = added();
    Defaults before = defaults().of(person.id());
    assertThat(defaults().choose(person.id(), Fresh.account(), Optional.of(LandingView.SITES)))
        .isFalse();
    assertThat(defaults().of(person.id())).isEqualTo(before);
  }

  @Test
  void staff_whose_duties_are_over_are_nobody() {
    Person staff = Persons.aPerson().with(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    people().addUntil(staff, HASH, Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(defaults().of(staff.id()).accounts()).isEmpty();
    assertThat(defaults().choose(staff.id(), staff.account(), Optional.empty())).isFalse();
  }

  @Test
  void of_choices_at_once_one_account_is_left_as_the_default() {
    Person person = added();
    List<AccountId> all = List.of(person.account(), alsoIn(person), alsoIn(person));
    Race.run(i -> defaults().choose(person.id(), all.get(i % 3), Optional.empty()));
    assertThat(all).contains(defaults().of(person.id()).account().orElseThrow());
  }

  private Person added() {
    Person person = Persons.aPerson();
    people().add(person, HASH);
    return person;
  }

  private AccountId alsoIn(Person person) {
    AccountId other = Fresh.account();
    PersonRequest request =
        PersonRequest.open(
            Fresh.personRequest(),
            other,
            Fresh.person(),
            Sessions.START,
            new Wish.Add(
                "Ann",
                person.email(),
                new Terms(Role.STANDARD_USER, new Scope.WholeAccount(), Features.NONE, false)),
            "They work for both");
    requests().keep(request);
    assertThat(
            requests()
                .fulfil(
                    request.settled(RequestState.FULFILLED, Fresh.person(), Sessions.START, ""),
                    Fresh.person(),
                    HASH))
        .isInstanceOf(Fulfilment.Done.class);
    return other;
  }
}
