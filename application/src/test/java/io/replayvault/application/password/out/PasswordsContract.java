package io.replayvault.application.password.out;

import static io.replayvault.application.fixtures.Persons.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.People;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.password.out.Passwords.Kept;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Passwords} promises. */
public abstract class PasswordsContract {
  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00.123Z");

  /** The store under test. */
  protected abstract Passwords passwords();

  /** The people whose passwords they are. */
  protected abstract People people();

  @Test
  void nobody_has_nothing() {
    assertThat(passwords().find(Fresh.person())).isEmpty();
    assertThat(passwords().replace(Fresh.person(), hash(0), hash(1), NOW, 3)).isFalse();
  }

  @Test
  void whoever_was_added_has_their_password_and_no_earlier_one() {
    Kept kept = kept(added());
    assertThat(kept.current()).isEqualTo(hash(0));
    assertThat(kept.earlier()).isEmpty();
  }

  @Test
  void another_password_lets_them_in_from_then_on() {
    Person person = aPerson();
    people().add(person, hash(0));
    assertThat(passwords().replace(person.id(), hash(0), hash(1), NOW.plusNanos(999_999), 3))
        .isTrue();
    assertThat(kept(person.id()).current()).isEqualTo(hash(1));
    assertThat(kept(person.id()).setAt()).isEqualTo(NOW);
    assertThat(people().byEmail(person.email()).orElseThrow().password()).isEqualTo(hash(1));
  }

  @Test
  void the_earlier_ones_are_kept_newest_first_and_no_more_than_asked_for() {
    PersonId person = added();
    for (int i = 0; i < 6; i++) {
      passwords().replace(person, hash(i), hash(i + 1), NOW.plusSeconds(i), 4);
    }
    assertThat(kept(person).earlier()).containsExactly(hash(5), hash(4), hash(3));
    assertThat(kept(person).last(4)).containsExactly(hash(6), hash(5), hash(4), hash(3));
    passwords().replace(person, hash(6), hash(7), NOW.plusSeconds(7), 2);
    assertThat(kept(person).earlier()).containsExactly(hash(6));
    passwords().replace(person, hash(7), hash(8), NOW.plusSeconds(8), 1);
    assertThat(kept(person).earlier()).isEmpty();
  }

  @Test
  void what_is_no_longer_current_is_not_replaced() {
    PersonId person = added();
    passwords().replace(person, hash(0), hash(1), NOW, 3);
    assertThat(passwords().replace(person, hash(0), hash(2), NOW, 3)).isFalse();
    assertThat(kept(person).current()).isEqualTo(hash(1));
    assertThat(kept(person).earlier()).containsExactly(hash(0));
  }

  @Test
  void of_eight_who_replace_one_password_at_once_one_succeeds() {
    PersonId person = added();
    long winners =
        Race.winners(
            i ->
                () -> {
                  if (!passwords().replace(person, hash(0), hash(i + 1), NOW, 9)) {
                    throw new IllegalStateException("came late");
                  }
                });
    assertThat(winners).isEqualTo(1);
    assertThat(kept(person).earlier()).containsExactly(hash(0));
  }

  @Test
  void a_rehashed_password_is_as_old_as_before() {
    PersonId person = added();
    passwords().replace(person, hash(0), hash(1), NOW, 3);
    passwords().rehash(person, hash(1), hash(11));
    assertThat(kept(person).current()).isEqualTo(hash(11));
    assertThat(kept(person).setAt()).isEqualTo(NOW);
    assertThat(kept(person).earlier()).containsExactly(hash(0));
  }

  @Test
  void what_is_no_longer_current_is_not_rehashed() {
    PersonId person = added();
    passwords().replace(person, hash(0), hash(1), NOW, 3);
    passwords().rehash(person, hash(0), hash(10));
    assertThat(kept(person).current()).isEqualTo(hash(1));
  }

  @Test
  void nobody_else_s_passwords_are_touched() {
    PersonId person = added();
    PersonId other = added();
    IntStream.range(0, 3).forEach(i -> passwords().replace(person, hash(i), hash(i + 1), NOW, 9));
    passwords().replace(other, hash(0), hash(1), NOW, 1);
    assertThat(kept(other).current()).isEqualTo(hash(1));
    assertThat(kept(person).earlier()).hasSize(3);
  }

  private PersonId added() {
    Person person = aPerson();
    people().add(person, hash(0));
    return person.id();
  }

  private Kept kept(PersonId person) {
    return passwords().find(person).orElseThrow();
  }

  private static PasswordHash hash(int number) {
    return new PasswordHash("$argon2id$v=19$of-a-test-" + number);
  }
}
