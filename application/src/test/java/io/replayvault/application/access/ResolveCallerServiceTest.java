package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PasswordHash;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ResolveCallerServiceTest {
  private final Doors doors = new Doors();
  private final Person person =
      Callers.person(doors.account, Role.STANDARD_USER, new Scope.WholeAccount());
  private final SignIn signIn =
      new SignIn(Fresh.signIn(), person.id(), doors.clock.instant(), doors.clock.instant(), "-");
  private final ResolveCallerService resolve =
      new ResolveCallerService(
          doors.signIns,
          doors.people,
          doors.peopleInMemory,
          doors.grants,
          (person, account) -> Set.of(),
          doors.gate,
          doors.clock);

  @BeforeEach
  void somebody_is_signed_in() {
    doors.people.add(person, new PasswordHash("x"));
    doors.signIns.start(signIn);
  }

  @Test
  void a_live_sign_in_is_the_person_behind_it() {
    assertThat(resolved()).contains(new Caller(person, signIn.id(), Callers.REQUEST));
  }

  @Test
  void a_sign_in_that_ended_is_nobody_at_once() {
    Caller caller = resolved().orElseThrow();
    new SignOutService(doors.signIns, doors.log, doors.clock).signOut(caller);
    assertThat(resolved()).isEmpty();
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.SIGN_OUT);
  }

  @Test
  void a_sign_out_is_on_the_log_before_it_happens() {
    Caller caller = resolved().orElseThrow();
    doors.watch.before("AuditLog.append", Outage::strike);
    SignOutService signOut = new SignOutService(doors.signIns, doors.log, doors.clock);
    assertThatThrownBy(() -> signOut.signOut(caller)).isInstanceOf(Outage.class);
    signOut.signOut(caller);
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "SignIns.end");
  }

  @Test
  void one_that_was_asked_for_the_second_factor_is_nobody_until_it_proved_it() {
    doors.signIns.askFactor(person.id(), doors.clock.instant());
    assertThat(resolved()).isEmpty();
    SignInId proved = Fresh.signIn();
    doors.signIns.rename(signIn.id(), proved, SignInProof.secondFactor(doors.clock.instant()));
    assertThat(resolve.resolve(person.id(), proved, Callers.REQUEST)).isPresent();
  }

  @Test
  void an_idle_sign_in_is_nobody() {
    doors.clock.move(SignIn.IDLE_LIMIT);
    assertThat(resolved()).isEmpty();
    assertThat(doors.watch.calls()).doesNotContain("SignIns.use");
  }

  @Test
  void use_keeps_a_sign_in_alive_up_to_the_absolute_limit() {
    Duration step = SignIn.IDLE_LIMIT.minusMinutes(2);
    Duration past = Duration.ZERO;
    while (past.plus(step).compareTo(SignIn.ABSOLUTE_LIMIT) < 0) {
      doors.clock.move(step);
      past = past.plus(step);
      assertThat(resolved()).as("after %s", past).isPresent();
    }
    doors.clock.move(SignIn.ABSOLUTE_LIMIT.minus(past).minusMillis(1));
    assertThat(resolved()).isPresent();
    doors.clock.move(Duration.ofMillis(1));
    assertThat(resolved()).isEmpty();
  }

  @Test
  void use_is_noted_at_most_once_a_minute() {
    for (int i = 0; i < 121; i++) {
      resolved();
      doors.clock.move(Duration.ofSeconds(1));
    }
    assertThat(doors.watch.calls().stream().filter("SignIns.use"::equals)).hasSize(1);
  }

  @Test
  void a_glance_is_no_use_and_finds_whoever_a_use_would_find() {
    doors.clock.move(SignIn.IDLE_LIMIT.minusMinutes(1));
    assertThat(glanced()).isEqualTo(Optional.of(new Caller(person, signIn.id(), Callers.REQUEST)));
    doors.clock.move(Duration.ofMinutes(1));
    assertThat(glanced()).isEmpty();
    assertThat(resolved()).isEmpty();
    assertThat(doors.watch.calls()).doesNotContain("SignIns.use");
  }

  @Test
  void a_glance_by_somebody_who_became_staff_finds_nobody() {
    doors.peopleInMemory.place(person.with(Standing.of(Set.of(Duty.SUPPORT))));
    assertThat(glanced()).isEmpty();
  }

  @Test
  void somebody_elses_sign_in_is_nobody_and_is_not_kept_alive() {
    doors.clock.move(Duration.ofMinutes(5));
    Person other = Callers.person(doors.account, Role.ADMIN_USER, new Scope.WholeAccount());
    doors.people.add(other, new PasswordHash("x"));
    assertThat(resolve.resolve(other.id(), signIn.id(), Callers.REQUEST)).isEmpty();
    assertThat(doors.signIns.find(signIn.id()).orElseThrow()).isEqualTo(signIn);
  }

  @Test
  void a_sign_in_that_never_was_is_nobody() {
    assertThat(resolve.resolve(person.id(), Fresh.signIn(), Callers.REQUEST)).isEmpty();
  }

  @Test
  void a_person_who_is_gone_is_nobody_though_their_sign_in_is_there() {
    SignIn orphan =
        new SignIn(
            Fresh.signIn(), Fresh.person(), doors.clock.instant(), doors.clock.instant(), "-");
    doors.signIns.start(orphan);
    assertThat(resolve.resolve(orphan.person(), orphan.id(), Callers.REQUEST)).isEmpty();
  }

  @Test
  void a_person_who_is_revoked_is_nobody_though_their_sign_in_is_there() {
    Standing revoked = new Standing(Features.NONE, false, Set.of(), PersonState.REVOKED);
    Person gone =
        Callers.person(doors.account, Role.ADMIN_USER, new Scope.WholeAccount()).with(revoked);
    doors.people.add(gone, new PasswordHash("x"));
    SignIn theirs =
        new SignIn(Fresh.signIn(), gone.id(), doors.clock.instant(), doors.clock.instant(), "-");
    doors.signIns.start(theirs);
    assertThat(resolve.resolve(gone.id(), theirs.id(), Callers.REQUEST)).isEmpty();
  }

  private Optional<Caller> glanced() {
    return resolve.glance(person.id(), signIn.id(), Callers.REQUEST);
  }

  private Optional<Caller> resolved() {
    return resolve.resolve(person.id(), signIn.id(), Callers.REQUEST);
  }
}
