package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.SignInWithPassword.Command;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignInHistory.Before;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInAttempt;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInWithPasswordServiceTest {
  private static final String EMAIL = "ann@example.com";
  private static final String PASSWORD = "correct horse 1";

  private final Doors doors = new Doors();

  @BeforeEach
  void ann_is_there() {
    doors.firstPerson.add(
        doors.account,
        "Ann Lee",
        EmailAddress.parse(EMAIL),
        PlainPassword.of(PASSWORD),
        Callers.REQUEST);
    doors.watch.forget();
  }

  @Test
  void the_right_password_starts_a_sign_in_of_twelve_hours() {
    Outcome.SignedIn in = signedIn();
    SignIn kept = doors.signIns.find(in.signIn()).orElseThrow();
    assertThat(kept.person()).isEqualTo(ann().id());
    assertThat(in.expiresAt()).isEqualTo(doors.clock.instant().plus(SignIn.ABSOLUTE_LIMIT));
    assertThat(in.token().split("\\.", -1)).hasSize(3);
  }

  @Test
  void a_sign_in_that_another_password_overtook_is_ended_at_once() {
    PersonId ann = ann().id();
    PasswordHash chosen = doors.hasher.hash(PlainPassword.of("chosen by link 7"));
    doors.watch.before(
        "SignIns.start",
        () ->
            doors.peopleInMemory.exchange(
                ann, doors.peopleInMemory.passwordOf(ann).orElseThrow(), chosen));
    assertThat(signIn(EMAIL, PASSWORD)).isEqualTo(new Outcome.Refused());
    assertThat(doors.signIns.of(ann)).isEmpty();
  }

  /** An alert locks them while their password is looked at: what it ended must not begin again. */
  @ParameterizedTest
  @ValueSource(strings = {"PasswordHasher.verify", "Lockouts.passed", "SignIns.start"})
  void a_sign_in_that_a_lock_overtook_lets_nobody_in_and_unlocks_nobody(String call) {
    PersonId ann = ann().id();
    doors.watch.before(call, () -> doors.lockouts.lock(ann, doors.clock.instant()));
    assertThat(signIn(EMAIL, PASSWORD)).isEqualTo(new Outcome.Refused());
    assertThat(doors.signIns.of(ann)).isEmpty();
    assertThat(doors.lockouts.locked(ann, LockoutPolicy.USUAL)).isPresent();
    assertThat(signIn(EMAIL, PASSWORD)).isEqualTo(new Outcome.Refused());
  }

  @Test
  void an_address_is_taken_without_regard_to_case() {
    assertThat(signIn(" ANN@Example.com ", PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no address", "a\u0000@b", "' or ''='"})
  void what_is_no_address_looks_like_a_wrong_password_and_costs_one_hash(String email) {
    assertThat(signIn(email, PASSWORD)).isEqualTo(signIn(EMAIL, "wrong"));
    assertThat(hashes()).containsExactly("PasswordHasher.verifyNobody", "PasswordHasher.verify");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eve@example.com", "'or''='@x", "山田@例え.jp"})
  void unknown_wrong_and_locked_look_the_same_and_take_the_same_steps(String email) {
    Outcome wrong = signIn(EMAIL, "wrong");
    List<String> steps = stepsSinceLast();
    assertThat(signIn(email, PASSWORD)).isEqualTo(wrong);
    List<String> unknown = stepsSinceLast();
    guessWrong(LockoutPolicy.USUAL.threshold());
    stepsSinceLast();
    assertThat(signIn(EMAIL, PASSWORD)).isEqualTo(wrong);
    assertThat(stepsSinceLast()).isEqualTo(unknown);
    assertThat(unknown)
        .isEqualTo(steps.stream().map(s -> s.replace("verify", "verifyNobody")).toList());
  }

  @Test
  void after_five_wrong_passwords_not_even_the_right_one_is_looked_at() {
    guessWrong(5);
    doors.watch.forget();
    assertThat(signIn(EMAIL, PASSWORD)).isInstanceOf(Outcome.Refused.class);
    assertThat(doors.watch.calls()).doesNotContain("PasswordHasher.verify", "SignIns.start");
  }

  @Test
  void the_guess_that_locks_is_on_the_log_as_such_and_no_other_is() {
    guessWrong(4);
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.SIGN_IN);
    guessWrong(1);
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.PERSON_LOCK);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    guessWrong(1);
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.SIGN_IN);
  }

  @Test
  void a_right_password_in_time_begins_the_count_anew() {
    for (int i = 0; i < 3; i++) {
      guessWrong(4);
      signedIn();
    }
  }

  @Test
  void of_two_hundred_guesses_at_once_five_are_evaluated() {
    Race.run(
        runner -> {
          guessWrong(25);
          return runner;
        });
    assertThat(hashes().stream().filter("PasswordHasher.verify"::equals)).hasSize(5);
    assertThat(doors.history.failures(ann().id())).hasSize(SignInHistory.KEPT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AuditLog.append", "PasswordHasher.verify"})
  void an_outage_locks_nobody_out_who_knows_the_password(String call) {
    for (int i = 0; i < 10; i++) {
      doors.watch.before(call, Outage::strike);
      assertThatThrownBy(() -> signIn(EMAIL, PASSWORD)).isInstanceOf(Outage.class);
    }
    signedIn();
  }

  @Test
  void a_wrong_password_counts_even_if_it_cannot_be_recorded() {
    for (int i = 0; i < 5; i++) {
      doors.watch.before("AuditLog.append", Outage::strike);
      assertThatThrownBy(() -> signIn(EMAIL, "wrong")).isInstanceOf(Outage.class);
    }
    assertThat(signIn(EMAIL, PASSWORD)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void failures_are_shown_to_whom_they_concern_with_time_and_masked_address() {
    signIn("eve@example.com", PASSWORD);
    signIn(EMAIL, "wrong");
    Caller caller = new Caller(ann(), Fresh.signIn(), Callers.REQUEST);
    assertThat(new ListSignInFailuresService(doors.history).of(caller))
        .containsExactly(new SignInAttempt(doors.clock.instant(), "203.0.113.*"));
  }

  @Test
  void a_failure_names_the_person_in_the_log_only_if_there_is_one() {
    signIn("eve@example.com", PASSWORD);
    assertThat(doors.lastEntry().actor()).isEmpty();
    assertThat(doors.lastEntry().account()).isEmpty();
    assertThat(doors.lastEntry().subject()).isEqualTo("-");
    signIn(EMAIL, "wrong");
    assertThat(doors.lastEntry().actor()).contains(ann().id());
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(doors.auditLog.records().toString()).doesNotContain("example.com", "wrong");
  }

  @Test
  void success_is_on_the_log_before_the_sign_in_starts() {
    signedIn();
    assertThat(doors.watch.calls())
        .containsSubsequence(
            "Lockouts.admit", "AuditLog.append", "SignInHistory.succeeded", "SignIns.start");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.SIGN_IN);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.ALLOWED);
  }

  @Test
  void nobody_signs_in_while_the_log_is_away() {
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> signIn(EMAIL, PASSWORD)).isInstanceOf(Outage.class);
    assertThat(doors.watch.calls()).doesNotContain("SignIns.start", "SignInHistory.succeeded");
  }

  @Test
  void nobody_signs_in_while_the_hasher_is_away() {
    doors.watch.before("PasswordHasher.verify", Outage::strike);
    assertThatThrownBy(() -> signIn(EMAIL, PASSWORD)).isInstanceOf(Outage.class);
    assertThat(doors.watch.calls()).doesNotContain("SignIns.start");
  }

  @Test
  void tells_when_a_person_was_last_here_and_how_often_somebody_failed_to_be_them() {
    DescribeSignInService describe = new DescribeSignInService(doors.history);
    signedIn();
    assertThat(describe.before(ann().id())).isEqualTo(new Before(Optional.empty(), 0));
    signIn(EMAIL, "wrong");
    signIn(EMAIL, "wrong");
    doors.clock.move(Duration.ofHours(1));
    signedIn();
    assertThat(describe.before(ann().id()))
        .isEqualTo(new Before(Optional.of(doors.clock.instant().minus(Duration.ofHours(1))), 2));
  }

  @Test
  void every_sign_in_has_an_id_and_token_of_its_own() {
    Outcome.SignedIn one = signedIn();
    Outcome.SignedIn other = signedIn();
    assertThat(one.signIn()).isNotEqualTo(other.signIn());
    assertThat(one.token()).isNotEqualTo(other.token());
  }

  @Test
  void neither_address_nor_token_is_printed() {
    assertThat(new Command(EMAIL, PlainPassword.of(PASSWORD), Callers.REQUEST).toString())
        .doesNotContain("ann", "correct");
    Outcome.SignedIn in = signedIn();
    assertThat(in.toString()).doesNotContain(in.token(), in.signIn().value());
  }

  @Test
  void staff_who_lapsed_where_they_began_sign_in_where_they_have_a_duty_yet() {
    Person sam =
        Callers.person(doors.account, Role.ALERT_RECEIVER, new Scope.WholeAccount())
            .with(Standing.of(Set.of(Duty.AUDITOR)));
    PasswordHash hash = doors.hasher.hash(PlainPassword.of(PASSWORD));
    doors.peopleInMemory.addUntil(sam, hash, Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(signIn(sam.email().value(), PASSWORD)).isInstanceOf(Outcome.Refused.class);
    AccountId other = Fresh.account();
    doors.peopleInMemory.place(
        new Person(
            sam.id(), other, sam.name(), sam.email(), sam.role(), sam.scope(), sam.standing()));
    Outcome.Owed owed = (Outcome.Owed) signIn(sam.email().value(), PASSWORD);
    assertThat(owed.person().account()).isEqualTo(other);
    assertThat(doors.lastEntry().account()).contains(other);
  }

  private Outcome.SignedIn signedIn() {
    return (Outcome.SignedIn) signIn(EMAIL, PASSWORD);
  }

  private Outcome signIn(String email, String password) {
    return doors.signIn.signIn(new Command(email, PlainPassword.of(password), Callers.REQUEST));
  }

  private Person ann() {
    return doors.people.byEmail(EmailAddress.parse(EMAIL)).orElseThrow().person();
  }

  private void guessWrong(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn(EMAIL, "wrong" + i)).isInstanceOf(Outcome.Refused.class);
    }
  }

  private List<String> stepsSinceLast() {
    List<String> steps = doors.watch.calls();
    doors.watch.forget();
    return steps;
  }

  private List<String> hashes() {
    return doors.watch.calls().stream().filter(c -> c.startsWith("PasswordHasher.")).toList();
  }
}
