package io.replayvault.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.PersonRequests.Fulfilment;
import io.replayvault.application.access.out.PersonRequestsContract;
import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Persons;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.FreshDatabase;
import io.replayvault.persistence.password.JpaPasswords;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPersonRequestsIT extends PersonRequestsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PersonRequests requests() {
    return new JpaPersonRequests(database.factory());
  }

  @Override
  protected People people() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected AccountPeople accountPeople() {
    return new JpaPeople(database.factory());
  }

  @Test
  void who_is_revoked_has_no_sign_in_left_and_no_password_that_the_previous_version_takes() {
    Person person = Persons.aPerson();
    people().add(person, new PasswordHash("theirs"));
    SignIn signIn = new SignIn(Fresh.signIn(), person.id(), Sessions.START, Sessions.START, "-");
    JpaSignIns signIns = new JpaSignIns(database.factory());
    signIns.start(signIn);
    PersonRequest open =
        PersonRequest.open(
            Fresh.personRequest(),
            person.account(),
            Fresh.person(),
            Sessions.START,
            new Wish.Revoke(person.id()),
            "They left");
    requests().keep(open);
    requests()
        .fulfil(
            open.settled(RequestState.FULFILLED, Fresh.person(), Sessions.START, ""),
            Fresh.person(),
            new PasswordHash("nobody's"));
    assertThat(signIns.find(signIn.id())).isEmpty();
    assertThat(passwordHash(person)).isEqualTo("nobody's");
    assertThat(new JpaPasswords(database.factory()).find(person.id()).orElseThrow().earlier())
        .as("whoever comes back may not choose what they had")
        .contains(new PasswordHash("theirs"));
  }

  @Test
  void who_was_staff_becomes_a_customer_s_person_with_nothing_left_of_it_and_staff_never()
      throws SQLException {
    AccountId account = Fresh.account();
    AccountId elsewhere = Fresh.account();
    EmailAddress email = Fresh.email();
    JdbcStaffDuties duties = new JdbcStaffDuties(database.application());
    duties.add(
        new Newcomer(Fresh.person(), "Sam Staff", email),
        Duty.CUSTOMER_SUCCESS,
        List.of(elsewhere, account),
        new PasswordHash("nobody's"));
    assertThat(added(account, email)).isEqualTo(new Fulfilment.PersonHere());
    try (Connection connection = database.application().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update duty set ends_at = now() - interval '1 day'");
    }
    assertThat(added(account, email)).isInstanceOf(Fulfilment.Done.class);
    Person person = people().byEmail(email).orElseThrow().person();
    assertThat(person.isStaff()).isFalse();
    assertThat(person.standing().namedContact()).isTrue();
    assertThat(person.account()).isEqualTo(account);
    assertThat(accountPeople().of(account)).containsExactly(person);
    assertThat(accountPeople().of(elsewhere)).noneMatch(Person::isActive);
  }

  private Fulfilment added(AccountId account, EmailAddress email) {
    PersonRequest open =
        PersonRequest.open(
            Fresh.personRequest(),
            account,
            Fresh.person(),
            Sessions.START,
            new Wish.Add(
                "Sam Customer",
                email,
                new Terms(Role.ADMIN_USER, new Scope.WholeAccount(), Features.NONE, true)),
            "They changed sides");
    requests().keep(open);
    return requests()
        .fulfil(
            open.settled(RequestState.FULFILLED, Fresh.person(), Sessions.START, ""),
            Fresh.person(),
            new PasswordHash("nobody's"));
  }

  /** Each of the two would see the other's place as active, and leave the password as it is. */
  @Test
  void of_two_accounts_that_revoke_somebody_at_once_neither_leaves_a_password_that_works() {
    for (int round = 0; round < 10; round++) {
      Person person = Persons.aPerson();
      people().add(person, new PasswordHash("theirs"));
      AccountId other = Fresh.account();
      PersonRequest also =
          request(
              other,
              new Wish.Add(
                  "Ann",
                  person.email(),
                  new Terms(Role.STANDARD_USER, new Scope.WholeAccount(), Features.NONE, false)));
      fulfil(also);
      List<PersonRequest> both =
          List.of(
              request(person.account(), new Wish.Revoke(person.id())),
              request(other, new Wish.Revoke(person.id())));
      Race.run(i -> fulfil(both.get(i % 2)));
      assertThat(passwordHash(person)).isEqualTo("nobody's");
      assertThat(people().byEmail(person.email())).isEmpty();
    }
  }

  private PersonRequest request(AccountId account, Wish wish) {
    PersonRequest request =
        PersonRequest.open(
            Fresh.personRequest(), account, Fresh.person(), Sessions.START, wish, "why");
    requests().keep(request);
    return request;
  }

  private PersonRequests.Fulfilment fulfil(PersonRequest request) {
    return requests()
        .fulfil(
            request.settled(RequestState.FULFILLED, Fresh.person(), Sessions.START, ""),
            Fresh.person(),
            new PasswordHash("nobody's"));
  }

  private Object passwordHash(Person person) {
    try (var manager = database.factory().createEntityManager()) {
      return manager
          .createNativeQuery("select password_hash from person where id = ?1")
          .setParameter(1, person.id().value())
          .getSingleResult();
    }
  }
}
