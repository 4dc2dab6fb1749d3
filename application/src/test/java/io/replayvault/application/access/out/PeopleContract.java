package io.replayvault.application.access.out;

import static io.replayvault.application.fixtures.Persons.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.access.out.People.Credentials;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.password.PasswordHash;
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
    Person some = person(new Scope.OnlySites(Set.of(Fresh.site(), Fresh.site(), Fresh.site())));
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

  private static Person person(Scope scope) {
    return aPerson(Fresh.person(), Fresh.email(), scope);
  }
}
