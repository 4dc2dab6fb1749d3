package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.StaffDuties.Holder;
import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Persons;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link StaffDuties} promises. */
public abstract class StaffDutiesContract {
  protected static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");

  private final AccountId one = Fresh.account();
  private final AccountId two = Fresh.account();

  protected abstract StaffDuties duties();

  protected abstract People people();

  protected abstract AccountPeople accountPeople();

  protected abstract Accounts accounts();

  @Test
  void the_accounts_there_are_can_be_chosen_from() {
    accounts().add(new Account(one, "Shop"));
    assertThat(duties().accounts()).contains(new Account(one, "Shop"));
  }

  @Test
  void a_newcomer_has_the_duty_on_each_account_and_acts_in_the_first() {
    Newcomer newcomer = newcomer();
    assertThat(duties().add(newcomer, Duty.SUPPORT, List.of(one, two), HASH)).isTrue();
    Person person = people().find(newcomer.person()).orElseThrow();
    assertThat(person.account()).isEqualTo(one);
    assertThat(person.isActive()).isTrue();
    assertThat(person.standing().duties()).containsExactly(Duty.SUPPORT);
    assertThat(accountPeople().find(person.id(), two).orElseThrow().standing().duties())
        .containsExactly(Duty.SUPPORT);
    assertThat(duties().holderOf(newcomer.email()))
        .contains(
            new Holder(
                newcomer.person(),
                Map.of(one, Set.of(Duty.SUPPORT), two, Set.of(Duty.SUPPORT)),
                false));
  }

  @Test
  void who_lapsed_where_they_began_begins_where_they_have_a_duty_yet() {
    Person lapsed =
        Callers.person(one, Role.ALERT_RECEIVER, new Scope.WholeAccount())
            .with(Standing.of(Set.of(Duty.OPERATOR)));
    people().addUntil(lapsed, HASH, Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(people().byEmail(lapsed.email())).isEmpty();
    Holder seen = duties().holderOf(lapsed.email()).orElseThrow();
    assertThat(duties().give(seen, Duty.OPERATOR, List.of(two))).isTrue();
    Person elsewhere = people().find(lapsed.id()).orElseThrow();
    assertThat(elsewhere.account()).isEqualTo(two);
    assertThat(elsewhere.isActive()).isTrue();
    assertThat(people().byEmail(lapsed.email()).orElseThrow().person()).isEqualTo(elsewhere);
    assertThat(accountPeople().find(lapsed.id(), one).orElseThrow().isActive()).isFalse();
  }

  @Test
  void an_address_that_somebody_has_makes_no_newcomer() {
    Person known = Persons.aPerson();
    people().add(known, HASH);
    Newcomer same = new Newcomer(Fresh.person(), "Sam", known.email());
    assertThat(duties().add(same, Duty.OPERATOR, List.of(one), HASH)).isFalse();
    assertThat(people().find(same.person())).isEmpty();
    assertThat(duties().holderOf(known.email())).contains(new Holder(known.id(), Map.of(), true));
    assertThat(duties().holderOf(Fresh.email())).isEmpty();
  }

  @Test
  void a_further_duty_joins_those_that_are_there() {
    Holder seen = added(Duty.OPERATOR, one);
    assertThat(duties().give(seen, Duty.CUSTOMER_SUCCESS, List.of(one, two))).isTrue();
    assertThat(accountPeople().find(seen.person(), one).orElseThrow().standing().duties())
        .containsExactlyInAnyOrder(Duty.OPERATOR, Duty.CUSTOMER_SUCCESS);
    assertThat(accountPeople().find(seen.person(), two).orElseThrow().standing().duties())
        .containsExactly(Duty.CUSTOMER_SUCCESS);
  }

  @Test
  void what_changed_since_it_was_seen_is_left_alone() {
    Holder seen = added(Duty.OPERATOR, one);
    assertThat(duties().give(seen, Duty.CUSTOMER_SUCCESS, List.of(one))).isTrue();
    assertThat(duties().give(seen, Duty.AUDITOR, List.of(two))).isFalse();
    assertThat(duties().end(seen, Duty.OPERATOR, List.of(one), HASH)).isFalse();
    assertThat(accountPeople().find(seen.person(), two)).isEmpty();
  }

  @Test
  void of_several_who_saw_the_same_one_changes_it() {
    Holder seen = added(Duty.OPERATOR, one);
    List<Boolean> done =
        Race.run(runner -> duties().give(seen, Duty.CUSTOMER_SUCCESS, List.of(one)));
    assertThat(done).containsOnlyOnce(true);
  }

  @Test
  void of_several_newcomers_with_one_address_one_is_made() {
    EmailAddress email = Fresh.email();
    List<Boolean> done =
        Race.run(
            runner ->
                duties()
                    .add(
                        new Newcomer(Fresh.person(), "Sam Staff", email),
                        Duty.SUPPORT,
                        List.of(one, two),
                        HASH));
    assertThat(done).containsOnlyOnce(true);
    assertThat(duties().holderOf(email).orElseThrow().duties()).containsOnlyKeys(one, two);
  }

  @Test
  void who_loses_the_last_duty_of_an_account_is_revoked_there_and_elsewhere_not() {
    Newcomer newcomer = newcomer();
    duties().add(newcomer, Duty.SUPPORT, List.of(one, two), HASH);
    Holder seen = duties().holderOf(newcomer.email()).orElseThrow();
    assertThat(duties().end(seen, Duty.SUPPORT, List.of(one), HASH)).isTrue();
    assertThat(accountPeople().find(newcomer.person(), one).orElseThrow().isActive()).isFalse();
    Person left = people().find(newcomer.person()).orElseThrow();
    assertThat(left.account()).isEqualTo(two);
    assertThat(left.isActive()).isTrue();
  }

  @Test
  void who_loses_one_duty_of_two_keeps_the_other() {
    Holder seen = added(Duty.OPERATOR, one);
    duties().give(seen, Duty.CUSTOMER_SUCCESS, List.of(one));
    Person person = people().find(seen.person()).orElseThrow();
    Holder both = duties().holderOf(person.email()).orElseThrow();
    assertThat(duties().end(both, Duty.OPERATOR, List.of(one), HASH)).isTrue();
    assertThat(people().find(seen.person()).orElseThrow().standing().duties())
        .containsExactly(Duty.CUSTOMER_SUCCESS);
  }

  @Test
  void who_was_revoked_is_given_a_duty_again() {
    Holder seen = added(Duty.OPERATOR, one);
    Person person = people().find(seen.person()).orElseThrow();
    duties().end(seen, Duty.OPERATOR, List.of(one), HASH);
    Holder revoked = duties().holderOf(person.email()).orElseThrow();
    assertThat(revoked.customer()).isFalse();
    assertThat(duties().give(revoked, Duty.SUPPORT, List.of(two))).isTrue();
    Person again = people().find(seen.person()).orElseThrow();
    assertThat(again.account()).isEqualTo(two);
    assertThat(again.standing().duties()).containsExactly(Duty.SUPPORT);
  }

  @Test
  void a_revoked_customer_becomes_staff_with_nothing_of_a_customers() {
    Standing revoked =
        new Standing(
            Features.NONE,
            false,
            Set.of(),
            PersonState.REVOKED,
            Callers.limited("NOT_PAGES /billing/*").limits());
    Person was = Persons.aPerson().with(revoked);
    people().add(was, HASH);
    Holder seen = duties().holderOf(was.email()).orElseThrow();
    assertThat(duties().give(seen, Duty.AUDITOR, List.of(was.account()))).isTrue();
    assertThat(people().find(was.id()).orElseThrow().standing())
        .isEqualTo(Standing.of(Set.of(Duty.AUDITOR)));
  }

  @Test
  void who_had_a_duty_for_a_while_is_given_it_for_good() {
    Person first =
        new Person(
            Fresh.person(),
            one,
            "Sam Staff",
            Fresh.email(),
            Role.ALERT_RECEIVER,
            new Scope.WholeAccount(),
            Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    people().addUntil(first, HASH, Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(people().find(first.id()).orElseThrow().isActive()).isFalse();
    Holder seen = duties().holderOf(first.email()).orElseThrow();
    assertThat(duties().give(seen, Duty.CUSTOMER_SUCCESS, List.of(one))).isTrue();
    assertThat(people().find(first.id())).contains(first);
  }

  private Holder added(Duty duty, AccountId account) {
    Newcomer newcomer = newcomer();
    assertThat(duties().add(newcomer, duty, List.of(account), HASH)).isTrue();
    return duties().holderOf(newcomer.email()).orElseThrow();
  }

  private static Newcomer newcomer() {
    return new Newcomer(Fresh.person(), "Sam Staff", Fresh.email());
  }
}
