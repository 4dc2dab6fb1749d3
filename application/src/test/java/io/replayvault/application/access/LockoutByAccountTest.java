package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.ChooseLockoutPolicy;
import io.replayvault.application.access.in.SignInWithPassword.Command;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.LockoutPolicy.Mode;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clause F9 as an account chose it. */
final class LockoutByAccountTest {
  private static final String EMAIL = "ann@example.com";
  private static final String PASSWORD = "correct horse 1";
  private static final LockoutPolicy GROWING = new LockoutPolicy(3, Mode.GROWING_DELAY);

  private final Doors doors = new Doors();
  private final Caller admin = Callers.admin(doors.account);
  private final ChooseLockoutPolicy choose =
      new ChooseLockoutPolicyService(
          doors.lockoutPolicies, new Guard(new RoleDecisions(), doors.log, doors.clock));

  @BeforeEach
  void ann_is_there() {
    doors.firstPerson.add(
        doors.account,
        "Ann Lee",
        EmailAddress.parse(EMAIL),
        PlainPassword.of(PASSWORD),
        Callers.REQUEST);
  }

  @Test
  void an_account_that_chose_three_guesses_locks_after_three() {
    choose.set(admin, new LockoutPolicy(3, Mode.LOCK));
    guessWrong(2);
    assertThat(signIn(PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
    guessWrong(3);
    doors.clock.move(Duration.ofDays(4));
    assertThat(signIn(PASSWORD)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void with_growing_delays_the_right_password_works_after_the_wait() {
    choose.set(admin, GROWING);
    guessWrong(3);
    doors.clock.move(Duration.ofMinutes(1).minusMillis(1));
    assertThat(signIn(PASSWORD)).isInstanceOf(Outcome.Refused.class);
    doors.clock.move(Duration.ofMillis(1));
    assertThat(signIn(PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
  }

  @Test
  void growing_delays_end_in_a_lock() {
    choose.set(admin, GROWING);
    for (int i = 0; i < GROWING.locksAfter(); i++) {
      guessWrong(1);
      doors.clock.move(LockoutPolicy.LONGEST_WAIT);
    }
    doors.clock.move(Duration.ofDays(4));
    assertThat(signIn(PASSWORD)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void what_another_account_chose_is_no_matter() {
    choose.set(Callers.admin(Fresh.account()), new LockoutPolicy(3, Mode.LOCK));
    guessWrong(4);
    assertThat(signIn(PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
  }

  @Test
  void a_choice_is_on_the_log_before_it_counts() {
    doors.watch.forget();
    choose.set(admin, GROWING);
    assertThat(doors.watch.calls()).containsExactly("AuditLog.append", "LockoutPolicies.set");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.LOCKOUT_POLICY_CHANGE);
    assertThat(doors.lastEntry().detail()).isEqualTo("GROWING_DELAY after 3");
    assertThat(choose.read(admin)).isEqualTo(new Guarded.Allowed<>(GROWING));
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> choose.set(admin, LockoutPolicy.USUAL)).isInstanceOf(Outage.class);
    assertThat(doors.lockoutPolicies.of(doors.account)).isEqualTo(GROWING);
  }

  @Test
  void only_admin_users_choose() {
    Caller user = Callers.of(doors.account, Role.ANALYTICS_USER, new Scope.WholeAccount());
    assertThat(choose.set(user, GROWING)).isEqualTo(new Guarded.Refused<>());
    assertThat(choose.read(user)).isEqualTo(new Guarded.Refused<>());
    assertThat(doors.lockoutPolicies.of(doors.account)).isEqualTo(LockoutPolicy.USUAL);
  }

  private Outcome signIn(String password) {
    return doors.signIn.signIn(new Command(EMAIL, PlainPassword.of(password), Callers.REQUEST));
  }

  private void guessWrong(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn("wrong" + i)).isInstanceOf(Outcome.Refused.class);
    }
  }
}
