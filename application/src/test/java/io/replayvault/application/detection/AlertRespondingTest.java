package io.replayvault.application.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.access.out.Lockouts.Guess;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AlertRespondingTest {
  private final DetectionRoom room = new DetectionRoom();
  private final SessionId decoy = Fresh.session();
  private final Caller viewer =
      room.office.added(room.office.account, Role.STANDARD_USER, Standing.USUAL);

  @Test
  void by_default_nothing_is_done_besides_the_alert() {
    opened(Response.ALERT);
    assertThat(response()).isEqualTo(Response.ALERT);
    assertThat(room.signIns.of(viewer.person().id())).hasSize(1);
    assertThat(isLocked(viewer)).isFalse();
    assertThat(room.actions()).doesNotContain(AuditAction.ALERT_RESPOND);
  }

  @Test
  void sign_ins_end_where_the_policy_says_so() {
    opened(Response.END_SIGN_INS);
    assertThat(response()).isEqualTo(Response.END_SIGN_INS);
    assertThat(room.signIns.of(viewer.person().id())).isEmpty();
    assertThat(isLocked(viewer)).isFalse();
    assertThat(room.office.lastEntry().detail())
        .isEqualTo("END_SIGN_INS person:" + viewer.person().id());
  }

  @Test
  void whoever_has_a_second_factor_is_asked_for_it_where_the_policy_says_so() {
    PersonId person = viewer.person().id();
    SecondFactors.Sealed secret = new SecondFactors.Sealed(room.office.account, new byte[] {1});
    room.apps.propose(person, secret, room.clock.instant().plusSeconds(60));
    assertThat(room.apps.confirm(person, secret, 1, room.clock.instant())).isTrue();
    opened(Response.ASK_FACTOR);
    assertThat(response()).isEqualTo(Response.ASK_FACTOR);
    assertThat(room.signIns.of(person))
        .extracting(SignIn::stage)
        .containsExactly(SignInStage.FACTOR_ASKED);
    assertThat(room.demands.isDemanded(person)).isFalse();
    assertThat(isLocked(viewer)).isFalse();
    assertThat(room.office.lastEntry().detail()).isEqualTo("ASK_FACTOR person:" + person);
  }

  @Test
  void whoever_has_none_is_signed_out_and_sets_one_up() {
    opened(Response.ASK_FACTOR);
    assertThat(room.signIns.of(viewer.person().id())).isEmpty();
    assertThat(room.demands.isDemanded(viewer.person().id())).isTrue();
    assertThat(isLocked(viewer)).isFalse();
  }

  @Test
  void a_person_is_locked_where_the_policy_says_so() {
    opened(Response.LOCK);
    assertThat(response()).isEqualTo(Response.LOCK);
    assertThat(room.signIns.of(viewer.person().id())).isEmpty();
    assertThat(isLocked(viewer)).isTrue();
    assertThat(room.actions()).contains(AuditAction.ALERT_RESPOND);
  }

  @ParameterizedTest
  @EnumSource(names = {"LOCK", "ASK_FACTOR"})
  void an_account_locks_nobody_whose_default_account_is_another(Response chosen) {
    AccountId other = Fresh.account();
    Caller guest = room.office.added(other, Role.STANDARD_USER, Standing.USUAL);
    Caller here =
        new Caller(
            new Person(
                guest.person().id(),
                room.office.account,
                guest.person().name(),
                guest.person().email(),
                Role.STANDARD_USER,
                guest.person().scope()),
            guest.signIn(),
            guest.request());
    room.signedIn(here);
    openedBy(here, chosen);
    assertThat(response())
        .isEqualTo(chosen == Response.LOCK ? Response.LOCK : Response.END_SIGN_INS);
    assertThat(isLocked(here)).isFalse();
    assertThat(room.office.lastEntry().detail())
        .isEqualTo(
            chosen == Response.LOCK
                ? "LOCK person:%s in this account alone".formatted(here.person().id())
                : "END_SIGN_INS person:" + here.person().id());
    assertThat(room.demands.isDemanded(here.person().id())).isFalse();
    assertThat(room.signIns.of(here.person().id())).isEmpty();
  }

  @Test
  void nothing_is_done_that_cannot_be_recorded() {
    mark(Response.LOCK);
    room.signedIn(viewer);
    room.look(viewer, decoy);
    assertThat(room.watching.next()).isTrue();
    room.office.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(room.responding::next).isInstanceOf(Outage.class);
    assertThat(room.signIns.of(viewer.person().id())).hasSize(1);
    room.run();
    assertThat(room.signIns.of(viewer.person().id())).isEmpty();
  }

  @Test
  void active_admin_users_are_told_in_both_languages_and_nobody_else() {
    Caller admin = room.office.added(room.office.account, Role.ADMIN_USER, Standing.USUAL);
    Caller left = room.office.added(room.office.account, Role.ADMIN_USER, Standing.REVOKED);
    Caller staff = room.office.staff(Duty.AUDITOR);
    opened(Response.LOCK);
    while (room.send.next()) {
      // One letter a turn.
    }
    List<Letter> received = room.letters.receivedBy(admin.person().email());
    assertThat(received).hasSize(1);
    assertThat(received.getFirst().subject()).contains("decoy session was opened", "おとり");
    assertThat(received.getFirst().text())
        .contains(
            DetectionRoom.CONSOLE + "/alerts",
            "locked until",
            "ロックしました",
            "service tokens",
            "サービストークン")
        .doesNotContain("%", viewer.person().name(), viewer.person().id().value());
    assertThat(room.letters.receivedBy(left.person().email())).isEmpty();
    assertThat(room.letters.receivedBy(staff.person().email())).isEmpty();
    assertThat(room.letters.receivedBy(viewer.person().email())).isEmpty();
  }

  @Test
  void a_letter_that_was_not_taken_is_sent_again_later() {
    Caller admin = room.office.added(room.office.account, Role.ADMIN_USER, Standing.USUAL);
    opened(Response.ALERT);
    room.office.watch.before("Letters.send", Outage::strike);
    assertThatThrownBy(room.send::next).isInstanceOf(Outage.class);
    room.clock.move(Duration.ofMinutes(2));
    while (room.send.next()) {
      // One letter a turn.
    }
    assertThat(room.letters.receivedBy(admin.person().email())).hasSize(1);
  }

  private void opened(Response response) {
    room.signedIn(viewer);
    openedBy(viewer, response);
  }

  private void openedBy(Caller caller, Response response) {
    mark(response);
    room.look(caller, decoy);
    room.run();
  }

  private void mark(Response response) {
    room.policies.set(
        room.office.account, DetectionPolicy.USUAL.with(DetectionRule.DECOY_OPENED, response));
    room.decoys.mark(
        new Decoy(room.office.account, decoy, Fresh.person(), room.clock.instant().minusMillis(1)));
  }

  private Response response() {
    return room.alerts().getFirst().response().orElseThrow();
  }

  private boolean isLocked(Caller caller) {
    return room.lockouts.admit(caller.person().id(), LockoutPolicy.USUAL, room.clock.instant())
        instanceof Guess.Refused;
  }
}
