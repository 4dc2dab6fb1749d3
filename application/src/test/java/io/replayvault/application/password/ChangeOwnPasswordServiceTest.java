package io.replayvault.application.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.PasswordRoom;
import io.replayvault.application.password.in.ChangeOwnPassword.Command;
import io.replayvault.application.password.in.ChangeOwnPassword.Outcome;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeOwnPasswordServiceTest {
  private static final String OLD = "correct horse 1";
  private static final String NEW = "brown bear 22";

  private final PasswordRoom room = new PasswordRoom();
  private final Caller ann = room.admin(OLD);

  @Test
  void the_new_password_lets_the_person_in_and_the_old_one_no_longer() {
    assertThat(change(OLD, NEW)).isEqualTo(new Outcome.Changed());
    assertThat(letsIn(NEW)).isTrue();
    assertThat(letsIn(OLD)).isFalse();
  }

  @Test
  void every_other_sign_in_of_the_person_ends() {
    SignIn here = signIn(ann);
    SignIn elsewhere = new SignIn(Fresh.signIn(), ann.person().id(), now(), now(), "-");
    SignIn stranger = new SignIn(Fresh.signIn(), Fresh.person(), now(), now(), "-");
    room.signIns.start(elsewhere);
    room.signIns.start(stranger);
    change(OLD, NEW);
    assertThat(room.signIns.find(here.id())).isPresent();
    assertThat(room.signIns.find(elsewhere.id())).isEmpty();
    assertThat(room.signIns.find(stranger.id())).isPresent();
  }

  @Test
  void whoever_does_not_know_the_current_one_changes_nothing_and_is_noted() {
    SignIn elsewhere = new SignIn(Fresh.signIn(), ann.person().id(), now(), now(), "-");
    room.signIns.start(elsewhere);
    assertThat(change("a wrong guess 1", NEW)).isEqualTo(new Outcome.CurrentWrong());
    assertThat(letsIn(OLD)).isTrue();
    assertThat(room.signIns.find(elsewhere.id())).isPresent();
    assertThat(room.lastEntry().action()).isEqualTo(AuditAction.PASSWORD_CHANGE);
    assertThat(room.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    room.history.succeeded(ann.person().id(), now());
    assertThat(room.history.beforeLatest(ann.person().id()).failures()).isEqualTo(1);
  }

  @Test
  void after_five_wrong_guesses_the_right_one_is_not_evaluated_either() {
    for (int guess = 0; guess < 5; guess++) {
      assertThat(change("a wrong guess " + guess, NEW)).isEqualTo(new Outcome.CurrentWrong());
    }
    assertThat(change(OLD, NEW)).isEqualTo(new Outcome.CurrentWrong());
    assertThat(letsIn(OLD)).isTrue();
  }

  @Test
  void the_guess_that_locks_is_on_the_log_as_such_and_no_other_is() {
    for (int guess = 0; guess < 6; guess++) {
      change("a wrong guess " + guess, NEW);
      boolean locks = guess == 4;
      assertThat(room.lastEntry().action())
          .isEqualTo(locks ? AuditAction.PERSON_LOCK : AuditAction.PASSWORD_CHANGE);
      assertThat(room.lastEntry().detail())
          .isEqualTo(locks ? "PASSWORD_CHANGE" : "current password");
      assertThat(room.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
      assertThat(room.lastEntry().subject()).isEqualTo("person:" + ann.person().id());
    }
  }

  @Test
  void a_password_that_was_chosen_meanwhile_by_a_link_stays() {
    PasswordHash chosen = hash("blue whale 333");
    room.watch.before(
        "AuditLog.append", () -> room.people.exchange(ann.person().id(), current(), chosen));
    assertThat(change(OLD, NEW)).isEqualTo(new Outcome.CurrentWrong());
    assertThat(letsIn("blue whale 333")).isTrue();
  }

  @Test
  void what_the_policy_forbids_is_said_and_changes_nothing() {
    assertThat(change(OLD, "short"))
        .isEqualTo(new Outcome.Refused(List.of(PasswordFault.TOO_SHORT, PasswordFault.NO_DIGIT)));
    assertThat(change(OLD, OLD)).isEqualTo(new Outcome.Refused(List.of(PasswordFault.REUSED)));
    assertThat(letsIn(OLD)).isTrue();
    assertThat(room.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(room.auditLog.records().toString()).doesNotContain("horse", "$", "quick:");
  }

  @Test
  void the_policy_is_that_of_the_person_s_account() {
    room.policies.set(room.account, PasswordPolicy.of(PasswordProfile.NIST_800_63B_4));
    assertThat(change(OLD, "harbour-insurance-1"))
        .isEqualTo(new Outcome.Refused(List.of(PasswordFault.CONTEXT_WORD)));
    assertThat(change(OLD, "ann lee ann lee 2026"))
        .isEqualTo(new Outcome.Refused(List.of(PasswordFault.CONTEXT_WORD)));
    assertThat(change(OLD, "seven brown bears at 8")).isEqualTo(new Outcome.Changed());
  }

  @Test
  void the_change_is_on_the_log_before_it_happens_and_other_sign_ins_end_after_it() {
    room.watch.forget();
    change(OLD, NEW);
    assertThat(room.watch.calls())
        .containsSubsequence("AuditLog.append", "Passwords.replace", "SignIns.endOthers");
    assertThat(room.lastEntry().outcome()).isEqualTo(AuditOutcome.ALLOWED);
  }

  @Test
  void nothing_changes_while_the_log_is_away() {
    room.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> change(OLD, NEW)).isInstanceOf(Outage.class);
    assertThat(letsIn(OLD)).isTrue();
  }

  @Test
  void a_hash_that_is_exchanged_meanwhile_does_not_lose_the_change() {
    room.watch.before(
        "Passwords.replace", () -> room.passwords.rehash(ann.person().id(), current(), hash(OLD)));
    assertThat(change(OLD, NEW)).isEqualTo(new Outcome.Changed());
    assertThat(letsIn(NEW)).isTrue();
  }

  @Test
  void remembered_passwords_are_compared_only_when_nothing_else_is_wrong() {
    room.watch.forget();
    change(OLD, "short");
    assertThat(room.watch.calls().stream().filter("PasswordHasher.verify"::equals)).hasSize(1);
  }

  @Test
  void an_expired_password_no_longer_is_once_another_was_chosen() {
    room.clock.move(Duration.ofDays(90));
    assertThat(room.change.isExpired(ann.person().id())).isTrue();
    change(OLD, NEW);
    assertThat(room.change.isExpired(ann.person().id())).isFalse();
  }

  private Outcome change(String current, String next) {
    return room.changeOwn.change(
        ann, new Command(PlainPassword.of(current), PlainPassword.of(next)));
  }

  private boolean letsIn(String password) {
    return room.hasher.verify(PlainPassword.of(password), current());
  }

  private PasswordHash current() {
    return room.people.passwordOf(ann.person().id()).orElseThrow();
  }

  private PasswordHash hash(String password) {
    return room.quickHasher.hash(PlainPassword.of(password));
  }

  private SignIn signIn(Caller caller) {
    SignIn signIn = new SignIn(caller.signIn(), caller.person().id(), now(), now(), "-");
    room.signIns.start(signIn);
    return signIn;
  }

  private Instant now() {
    return room.clock.instant();
  }
}
