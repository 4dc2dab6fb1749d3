package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Persons;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link PersonErasure} promises. */
public abstract class PersonErasureContract {
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");
  private static final PasswordHash NOBODYS = new PasswordHash("$argon2id$v=19$of-nobody");

  private final Person person = Persons.aPerson();
  private final Person other = Persons.aPerson();

  protected abstract PersonErasure erasure();

  protected abstract People people();

  protected abstract AccountPeople accountPeople();

  protected abstract SignIns signIns();

  @Test
  void of_name_and_address_a_pseudonym_is_left_and_nobody_signs_in_by_it() {
    people().add(person, HASH);
    assertThat(erasure().accountsOf(person.id())).containsExactly(person.account());
    assertThat(erasure().erase(person.id(), NOBODYS, NOW)).isTrue();
    Person left = accountPeople().find(person.id(), person.account()).orElseThrow();
    assertThat(left.name()).isEqualTo(PersonErasure.NAME);
    assertThat(left.email()).isNotEqualTo(person.email());
    assertThat(left.isActive()).isFalse();
    assertThat(people().byEmail(person.email())).isEmpty();
    assertThat(people().byEmail(left.email())).isEmpty();
  }

  @Test
  void their_sign_ins_end_and_those_of_others_do_not() {
    people().add(person, HASH);
    people().add(other, HASH);
    SignIn theirs = new SignIn(Fresh.signIn(), person.id(), NOW, NOW, "-");
    SignIn others = new SignIn(Fresh.signIn(), other.id(), NOW, NOW, "-");
    signIns().start(theirs);
    signIns().start(others);
    erasure().erase(person.id(), NOBODYS, NOW);
    assertThat(signIns().find(theirs.id())).isEmpty();
    assertThat(signIns().find(others.id())).isPresent();
    assertThat(people().find(other.id())).contains(other);
  }

  @Test
  void the_address_is_free_for_somebody_else() {
    people().add(person, HASH);
    erasure().erase(person.id(), NOBODYS, NOW);
    Person heir =
        new Person(
            Fresh.person(),
            person.account(),
            "Heir",
            person.email(),
            person.role(),
            person.scope());
    people().add(heir, HASH);
    assertThat(people().byEmail(person.email()).orElseThrow().person()).isEqualTo(heir);
    assertThat(erasure().erase(person.id(), NOBODYS, NOW)).as("the same again").isTrue();
    assertThat(people().find(heir.id())).contains(heir);
  }

  @Test
  void who_never_was_is_not_erased() {
    assertThat(erasure().accountsOf(Fresh.person())).isEmpty();
    assertThat(erasure().erase(Fresh.person(), NOBODYS, NOW)).isFalse();
  }
}
