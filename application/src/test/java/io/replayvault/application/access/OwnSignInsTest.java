package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.EndSignIns;
import io.replayvault.application.access.in.EndSignIns.Outcome;
import io.replayvault.application.access.in.ListSignIns;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.audit.AuditAction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@link ListSignInsService} and {@link EndSignInsService}. */
final class OwnSignInsTest {
  private final Doors doors = new Doors();
  private final Caller caller = Callers.admin(doors.account);
  private final SignIn early = started(caller.person().id());
  private final ListSignIns list = new ListSignInsService(doors.signIns, doors.clock);
  private final EndSignIns end =
      new EndSignInsService(doors.signIns, new SignInRecords(doors.log, doors.clock));

  @Test
  void own_sign_ins_are_listed_the_latest_used_first() {
    doors.clock.move(Duration.ofMinutes(5));
    SignIn late = started(caller.person().id());
    started(Fresh.person());
    assertThat(list.of(caller)).containsExactly(late, early);
  }

  @Test
  void what_is_over_by_time_is_not_listed() {
    doors.clock.move(SignIn.IDLE_LIMIT);
    assertThat(list.of(caller)).isEmpty();
  }

  @Test
  void one_is_ended_by_its_reference_after_it_is_on_the_log() {
    SignIn other = started(caller.person().id());
    doors.watch.forget();
    assertThat(end.end(caller, other.id().reference())).isEqualTo(new Outcome.Ended());
    assertThat(list.of(caller)).containsExactly(early);
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "SignIns.end");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.SIGN_IN_END);
  }

  @Test
  void nobody_ends_somebody_else_s() {
    SignIn foreign = started(Fresh.person());
    assertThat(end.end(caller, foreign.id().reference())).isEqualTo(new Outcome.Absent());
    assertThat(doors.signIns.find(foreign.id())).isPresent();
  }

  @Test
  void all_are_ended_at_once() {
    started(caller.person().id());
    SignIn foreign = started(Fresh.person());
    end.endAll(caller);
    assertThat(list.of(caller)).isEmpty();
    assertThat(doors.signIns.find(foreign.id())).isPresent();
  }

  @Test
  void nothing_ends_while_the_log_is_away() {
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> end.endAll(caller)).isInstanceOf(Outage.class);
    assertThat(list.of(caller)).containsExactly(early);
  }

  @Test
  void a_reference_does_not_give_the_id_away() {
    assertThat(early.id().reference()).hasSize(16).isNotEqualTo(early.id().value());
    assertThat(early.id().value()).doesNotContain(early.id().reference());
  }

  @Test
  void a_rotated_sign_in_goes_on_under_another_id_alone() {
    SignInStarter starter =
        new SignInStarter(doors.signIns, doors.identityKeys, doors.keyRoom.chance, doors.clock);
    SignInProof proof = SignInProof.secondFactor(doors.clock.instant());
    SignIn rotated = starter.rotate(early, proof).orElseThrow();
    assertThat(rotated.proof()).isEqualTo(proof);
    assertThat(list.of(caller)).containsExactly(rotated);
    assertThat(rotated.id()).isNotEqualTo(early.id());
    assertThat(rotated.startedAt()).isEqualTo(early.startedAt());
    assertThat(doors.signIns.find(early.id())).isEmpty();
  }

  private SignIn started(PersonId person) {
    SignIn signIn =
        new SignIn(
            Fresh.signIn(), person, doors.clock.instant(), doors.clock.instant(), "203.0.113.*");
    doors.signIns.start(signIn);
    return signIn;
  }
}
