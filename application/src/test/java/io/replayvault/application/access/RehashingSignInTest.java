package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.access.in.SignInWithPassword.Command;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.PasswordRoom;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RehashingSignInTest {
  private static final PlainPassword PASSWORD = PlainPassword.of("correct horse 1");

  private final PasswordRoom room = new PasswordRoom();
  private final Person ann =
      Callers.person(room.account, Role.STANDARD_USER, new Scope.WholeAccount());

  @Test
  void a_cheaper_hash_is_exchanged_for_one_of_the_same_password_and_age() {
    PasswordHash old = room.quickHasher.outdated(PASSWORD);
    room.people.add(ann, old);
    signIn(new Outcome.SignedIn(ann, Fresh.signIn(), "token", Sessions.START));
    assertThat(current()).isNotEqualTo(old);
    assertThat(room.hasher.isOutdated(current())).isFalse();
    assertThat(room.hasher.verify(PASSWORD, current())).isTrue();
    assertThat(room.passwords.find(ann.id()).orElseThrow().earlier()).isEmpty();
  }

  @Test
  void a_hash_of_this_node_s_cost_stays_and_costs_nothing() {
    PasswordHash fresh = room.quickHasher.hash(PASSWORD);
    room.people.add(ann, fresh);
    signIn(new Outcome.SignedIn(ann, Fresh.signIn(), "token", Sessions.START));
    assertThat(current()).isEqualTo(fresh);
    assertThat(room.watch.calls()).doesNotContain("PasswordHasher.hash", "PasswordHasher.verify");
  }

  @Test
  void nothing_is_exchanged_for_somebody_who_was_refused() {
    PasswordHash old = room.quickHasher.outdated(PASSWORD);
    room.people.add(ann, old);
    signIn(new Outcome.Refused());
    assertThat(current()).isEqualTo(old);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Passwords.find", "PasswordHasher.hash", "Passwords.rehash"})
  void who_signed_in_is_signed_in_also_if_the_exchange_fails(String call) {
    PasswordHash old = room.quickHasher.outdated(PASSWORD);
    room.people.add(ann, old);
    room.watch.before(call, Outage::strike);
    signIn(new Outcome.SignedIn(ann, Fresh.signIn(), "token", Sessions.START));
    assertThat(current()).isEqualTo(old);
  }

  @Test
  void a_password_that_was_changed_meanwhile_is_not_brought_back() {
    PasswordHash other = room.quickHasher.outdated(PlainPassword.of("brown bear 22"));
    room.people.add(ann, other);
    signIn(new Outcome.SignedIn(ann, Fresh.signIn(), "token", Sessions.START));
    assertThat(current()).isEqualTo(other);
  }

  private void signIn(Outcome outcome) {
    SignInWithPassword signIn =
        new RehashingSignIn(command -> outcome, room.passwords, room.hasher);
    Command command = new Command(ann.email().value(), PASSWORD, Callers.REQUEST);
    assertThat(signIn.signIn(command)).isEqualTo(outcome);
  }

  private PasswordHash current() {
    return room.people.passwordOf(ann.id()).orElseThrow();
  }
}
