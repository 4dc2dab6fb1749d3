package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.access.out.PersonRequests.Fulfilment;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PersonRequests} promises, together with the people that it changes. */
public abstract class PersonRequestsContract {
  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");
  private static final PasswordHash NOBODYS = new PasswordHash("$argon2id$v=19$nobodys");
  private static final Terms STANDARD =
      new Terms(Role.STANDARD_USER, new Scope.WholeAccount(), Features.NONE, false);

  private final AccountId account = Fresh.account();
  private final PersonId staff = Fresh.person();

  protected abstract PersonRequests requests();

  protected abstract People people();

  protected abstract AccountPeople accountPeople();

  @Test
  void every_kind_of_request_reads_back_as_it_was_kept() {
    Scope some = Scope.of(Set.of(Fresh.siteGroup()), Set.of(Fresh.site(), Fresh.site()));
    Features features =
        new Features(Set.of(Permission.AUDIT_READ), Set.of(Permission.SESSION_REPLAY));
    for (Wish wish :
        List.of(
            new Wish.Add(
                "Aiko 山田", Fresh.email(), new Terms(Role.ANALYTICS_USER, some, features, false)),
            new Wish.Change(
                Fresh.person(),
                new Terms(Role.ADMIN_USER, new Scope.WholeAccount(), Features.NONE, true)),
            new Wish.Change(
                Fresh.person(),
                new Terms(
                    Role.ALERT_RECEIVER, new Scope.OnlySites(Set.of()), Features.NONE, false)),
            new Wish.Change(
                Fresh.person(),
                new Terms(
                    Role.STANDARD_USER,
                    new Scope.WholeAccount(),
                    Features.NONE,
                    false,
                    Callers.limited("NOT_PAGES /a/*", "NOT_SESSIONS event=b c").limits())),
            new Wish.Revoke(Fresh.person()))) {
      PersonRequest open = kept(wish);
      assertThat(requests().find(account, open.id())).contains(open);
    }
  }

  @Test
  void a_request_is_found_in_its_own_account_only() {
    PersonRequest open = kept(new Wish.Revoke(Fresh.person()));
    assertThat(requests().find(Fresh.account(), open.id())).isEmpty();
    assertThat(requests().find(account, Fresh.personRequest())).isEmpty();
    assertThat(requests().of(Fresh.account())).isEmpty();
  }

  @Test
  void requests_are_listed_newest_first() {
    PersonRequest first = request(new Wish.Revoke(Fresh.person()), 0);
    PersonRequest second = request(new Wish.Revoke(Fresh.person()), 1);
    requests().keep(first);
    requests().keep(second);
    assertThat(requests().of(account)).containsExactly(second, first);
  }

  @Test
  void an_id_that_is_there_already_is_refused() {
    PersonRequest open = kept(new Wish.Revoke(Fresh.person()));
    assertThatIllegalStateException().isThrownBy(() -> requests().keep(open));
  }

  @Test
  void a_request_is_settled_once() {
    PersonRequest open = kept(new Wish.Revoke(Fresh.person()));
    PersonRequest refused = open.settled(RequestState.REFUSED, staff, Sessions.START, "not now");
    assertThat(requests().settle(refused)).isTrue();
    assertThat(requests().settle(open.settled(RequestState.WITHDRAWN, staff, Sessions.START, "")))
        .isFalse();
    assertThat(fulfil(open)).isEqualTo(new Fulfilment.NotOpen());
    assertThat(requests().find(account, open.id())).contains(refused);
  }

  @Test
  void who_is_added_is_there_by_the_terms_and_chooses_a_password() {
    EmailAddress email = Fresh.email();
    Terms terms =
        new Terms(
            Role.ANALYTICS_USER,
            new Scope.OnlySites(Set.of(Fresh.site())),
            new Features(Set.of(Permission.SITE_CREATE), Set.of()),
            false);
    PersonRequest open = kept(new Wish.Add("Aiko", email, terms));
    PersonId fresh = Fresh.person();
    assertThat(fulfil(open, fresh)).isEqualTo(new Fulfilment.Done(fresh, true));
    Person person =
        new Person(fresh, account, "Aiko", email, terms.role(), terms.scope(), terms.standing());
    assertThat(people().find(fresh)).contains(person);
    assertThat(people().byEmail(email)).contains(new People.Credentials(person, NOBODYS));
    assertThat(accountPeople().of(account)).containsExactly(person);
    assertThat(requests().find(account, open.id()).orElseThrow().state())
        .isEqualTo(RequestState.FULFILLED);
  }

  @Test
  void who_is_here_already_is_not_added_again() {
    Person there = added(Role.STANDARD_USER, Standing.USUAL);
    PersonRequest open = kept(new Wish.Add("Else", there.email(), STANDARD));
    assertThat(fulfil(open)).isEqualTo(new Fulfilment.PersonHere());
    assertThat(requests().find(account, open.id())).contains(open);
    assertThat(people().find(there.id())).contains(there);
  }

  @Test
  void an_address_of_another_account_gets_a_place_here_and_keeps_its_own() {
    Person elsewhere =
        new Person(
            Fresh.person(),
            Fresh.account(),
            "Ann",
            Fresh.email(),
            Role.ADMIN_USER,
            new Scope.WholeAccount());
    people().add(elsewhere, HASH);
    PersonRequest open = kept(new Wish.Add("Miss Lee", elsewhere.email(), STANDARD));
    assertThat(fulfil(open)).isEqualTo(new Fulfilment.Done(elsewhere.id(), false));
    assertThat(people().find(elsewhere.id())).contains(elsewhere);
    assertThat(accountPeople().of(account)).extracting(Person::name).containsExactly("Miss Lee");
    assertThat(accountPeople().of(elsewhere.account())).containsExactly(elsewhere);
    assertThat(accountPeople().find(elsewhere.id(), account).orElseThrow().role())
        .isEqualTo(Role.STANDARD_USER);
  }

  @Test
  void who_is_changed_has_the_new_terms_only() {
    added(Role.ADMIN_USER, Standing.contact());
    Person before = added(Role.STANDARD_USER, Standing.USUAL);
    Terms terms =
        new Terms(
            Role.ALERT_RECEIVER,
            new Scope.OnlySites(Set.of(Fresh.site())),
            new Features(Set.of(Permission.AUDIT_READ), Set.of()),
            false,
            Callers.limited("NOT_PAGES /billing/*").limits());
    assertThat(fulfil(kept(new Wish.Change(before.id(), terms))))
        .isEqualTo(new Fulfilment.Done(before.id(), false));
    Person after = people().find(before.id()).orElseThrow();
    assertThat(after.role()).isEqualTo(terms.role());
    assertThat(after.scope()).isEqualTo(terms.scope());
    assertThat(after.standing()).isEqualTo(terms.standing());
  }

  @Test
  void who_is_revoked_is_found_so_and_signs_in_no_more() {
    added(Role.ADMIN_USER, Standing.contact());
    Person gone = added(Role.STANDARD_USER, Standing.USUAL);
    assertThat(fulfil(kept(new Wish.Revoke(gone.id()))))
        .isEqualTo(new Fulfilment.Done(gone.id(), false));
    assertThat(people().find(gone.id()).orElseThrow().isActive()).isFalse();
    assertThat(people().byEmail(gone.email())).isEmpty();
    assertThat(accountPeople().of(account)).hasSize(2);
    assertThat(fulfil(kept(new Wish.Revoke(gone.id())))).isEqualTo(new Fulfilment.PersonGone());
    assertThat(fulfil(kept(new Wish.Change(gone.id(), STANDARD))))
        .isEqualTo(new Fulfilment.PersonGone());
  }

  @Test
  void who_was_revoked_comes_back_under_their_id_and_chooses_a_password() {
    added(Role.ADMIN_USER, Standing.contact());
    Person gone = added(Role.STANDARD_USER, Standing.USUAL);
    fulfil(kept(new Wish.Revoke(gone.id())));
    assertThat(fulfil(kept(new Wish.Add("Back", gone.email(), STANDARD))))
        .isEqualTo(new Fulfilment.Done(gone.id(), true));
    Person back = people().find(gone.id()).orElseThrow();
    assertThat(back.isActive()).isTrue();
    assertThat(back.name()).isEqualTo("Back");
  }

  @Test
  void somebody_of_another_account_or_of_the_staff_is_nobody_here() {
    Person elsewhere =
        new Person(
            Fresh.person(),
            Fresh.account(),
            "Ann",
            Fresh.email(),
            Role.STANDARD_USER,
            new Scope.WholeAccount());
    people().add(elsewhere, HASH);
    Person operator = added(Role.ALERT_RECEIVER, Standing.of(Set.of(Duty.OPERATOR)));
    for (PersonId id : List.of(elsewhere.id(), operator.id(), Fresh.person())) {
      assertThat(fulfil(kept(new Wish.Revoke(id)))).isEqualTo(new Fulfilment.PersonGone());
    }
    assertThat(people().find(elsewhere.id())).contains(elsewhere);
    assertThat(people().find(operator.id())).contains(operator);
  }

  @Test
  void the_last_admin_and_the_last_contact_stay() {
    Person admin = added(Role.ADMIN_USER, Standing.USUAL);
    Person contact = added(Role.STANDARD_USER, Standing.contact());
    for (PersonId id : List.of(admin.id(), contact.id())) {
      assertThat(fulfil(kept(new Wish.Revoke(id)))).isEqualTo(new Fulfilment.LastOne());
      assertThat(fulfil(kept(new Wish.Change(id, STANDARD)))).isEqualTo(new Fulfilment.LastOne());
    }
    assertThat(accountPeople().of(account)).containsExactlyInAnyOrder(admin, contact);
    added(Role.ADMIN_USER, Standing.USUAL);
    assertThat(fulfil(kept(new Wish.Revoke(admin.id()))))
        .isEqualTo(new Fulfilment.Done(admin.id(), false));
  }

  @Test
  void of_eight_admins_who_are_revoked_at_once_one_stays() {
    List<PersonRequest> all =
        IntStream.range(0, 8)
            .mapToObj(i -> added(Role.ADMIN_USER, Standing.USUAL))
            .map(admin -> kept(new Wish.Revoke(admin.id())))
            .toList();
    Race.winners(i -> () -> fulfil(all.get(i)));
    assertThat(accountPeople().of(account).stream().filter(Person::isActive)).hasSize(1);
  }

  private Person added(Role role, Standing standing) {
    Person person =
        new Person(
            Fresh.person(),
            account,
            "Ann Lee",
            Fresh.email(),
            role,
            new Scope.WholeAccount(),
            standing);
    people().add(person, HASH);
    return person;
  }

  private PersonRequest kept(Wish wish) {
    PersonRequest open = request(wish, 0);
    requests().keep(open);
    return open;
  }

  private PersonRequest request(Wish wish, int seconds) {
    return PersonRequest.open(
        Fresh.personRequest(),
        account,
        Fresh.person(),
        Sessions.START.plusSeconds(seconds),
        wish,
        "They joined the team");
  }

  private Fulfilment fulfil(PersonRequest open) {
    return fulfil(open, Fresh.person());
  }

  private Fulfilment fulfil(PersonRequest open, PersonId fresh) {
    return requests()
        .fulfil(open.settled(RequestState.FULFILLED, staff, Sessions.START, ""), fresh, NOBODYS);
  }
}
