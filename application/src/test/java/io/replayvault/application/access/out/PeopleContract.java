package io.replayvault.application.access.out;

import static io.replayvault.application.fixtures.Persons.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.access.out.People.Credentials;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link People} promises. */
public abstract class PeopleContract {
  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");

  /** A store without anybody. */
  protected abstract People nobody();

  @Test
  void an_added_person_is_found_by_id_and_by_address() {
    People people = nobody();
    Person person = aPerson();
    people.add(person, HASH);
    assertThat(people.find(person.id())).contains(person);
    assertThat(people.byEmail(person.email())).contains(new Credentials(person, HASH));
  }

  @Test
  void a_person_keeps_their_sites() {
    People people = nobody();
    SiteId shop = Fresh.site();
    SiteId blog = Fresh.site();
    Person some = person(new Scope.OnlySites(Set.of(shop, blog)));
    Person none = person(new Scope.OnlySites(Set.of()));
    people.add(some, HASH);
    people.add(none, HASH);
    assertThat(people.find(some.id())).contains(some);
    assertThat(people.byEmail(some.email())).contains(new Credentials(some, HASH));
    assertThat(people.find(none.id())).contains(none);
  }

  @Test
  void an_unknown_person_is_not_found() {
    People people = nobody();
    people.add(aPerson(), HASH);
    assertThat(people.find(Fresh.person())).isEmpty();
    assertThat(people.byEmail(Fresh.email())).isEmpty();
  }

  @Test
  void an_id_that_is_there_already_is_refused() {
    People people = nobody();
    PersonId id = Fresh.person();
    people.add(aPerson(id, Fresh.email(), new Scope.WholeAccount()), HASH);
    EmailAddress other = Fresh.email();
    assertThatIllegalStateException()
        .isThrownBy(() -> people.add(aPerson(id, other, new Scope.WholeAccount()), HASH));
    assertThat(people.byEmail(other)).isEmpty();
  }

  @Test
  void an_address_that_is_there_already_is_refused() {
    People people = nobody();
    EmailAddress email = Fresh.email();
    Scope scope = new Scope.OnlySites(Set.of(Fresh.site()));
    people.add(aPerson(Fresh.person(), email, scope), HASH);
    PersonId other = Fresh.person();
    assertThatIllegalStateException()
        .isThrownBy(() -> people.add(aPerson(other, email, scope), HASH))
        .withMessageNotContaining(email.value());
    assertThat(people.find(other)).isEmpty();
  }

  @Test
  void of_eight_who_add_one_address_at_once_one_succeeds() {
    People people = nobody();
    EmailAddress email = Fresh.email();
    Scope scope = new Scope.WholeAccount();
    assertThat(Race.winners(i -> () -> people.add(aPerson(Fresh.person(), email, scope), HASH)))
        .isEqualTo(1);
  }

  @Test
  void it_is_empty_until_somebody_is_added() {
    People people = nobody();
    assertThat(people.isEmpty()).isTrue();
    people.add(aPerson(), HASH);
    assertThat(people.isEmpty()).isFalse();
  }

  @Test
  void who_is_added_until_then_is_active_before_and_revoked_after() {
    People people = nobody();
    Person early = staff();
    Person late = staff();
    people.addUntil(early, HASH, Instant.parse("2099-01-01T00:00:00Z"));
    people.addUntil(late, HASH, Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(people.find(early.id())).contains(early);
    assertThat(people.byEmail(early.email())).contains(new Credentials(early, HASH));
    Person over = people.find(late.id()).orElseThrow();
    assertThat(over.isActive()).isFalse();
    assertThat(over.isStaff()).isTrue();
    assertThat(people.byEmail(late.email())).isEmpty();
  }

  @Test
  void staff_are_nobody_of_a_customer() {
    People people = nobody();
    assertThat(people.isWithoutCustomers()).isTrue();
    people.add(staff(), HASH);
    assertThat(people.isWithoutCustomers()).isTrue();
    assertThat(people.isEmpty()).isFalse();
    people.add(aPerson(), HASH);
    assertThat(people.isWithoutCustomers()).isFalse();
  }

  private static Person staff() {
    return person(new Scope.WholeAccount())
        .with(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS, Duty.OPERATOR)));
  }

  private static Person person(Scope scope) {
    return aPerson(Fresh.person(), Fresh.email(), scope);
  }
}
