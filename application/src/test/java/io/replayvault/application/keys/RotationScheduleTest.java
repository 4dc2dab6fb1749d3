package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.RotationSchedule.Outcome;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.application.keys.out.MasterKeyStore.VersionState;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clause C3: master keys are rotated regularly, by themselves. */
final class RotationScheduleTest {
  private static final Duration EVERY = Duration.ofDays(90);

  private final KeyRoom room = new KeyRoom();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final RotationSchedule schedule =
      new RotationSchedule(room.masterKeyStore, room.rotation(), audit, room.clock, EVERY);
  private final AccountId account = Fresh.account();

  @Test
  void a_key_is_left_alone_until_its_time_has_come() {
    room.masterKeys().active(account);
    room.clock.move(EVERY);
    assertThat(run()).isEqualTo(new Outcome(0, 0, 0, 0, 0));
    room.clock.move(Duration.ofMillis(1));
    assertThat(run()).isEqualTo(new Outcome(1, 0, 0, 0, 0));
  }

  @Test
  void run_after_run_the_new_key_takes_the_old_ones_place() {
    ObjectKeys objects = room.objectKeys();
    objects.keep(account, objects.newId(), objects.newKey());
    room.clock.move(EVERY.plusSeconds(1));
    run();
    room.clock.move(KeyRotation.ANNOUNCED_FOR);
    assertThat(run()).isEqualTo(new Outcome(0, 1, 0, 0, 0));
    room.clock.move(KeyRotation.RETIRING_FOR);
    assertThat(run()).isEqualTo(new Outcome(0, 0, 0, 1, 0));
    assertThat(room.masterKeyStore.versions(account))
        .extracting(VersionState::state)
        .containsExactly(MasterKeyState.DESTROYED, MasterKeyState.ACTIVE);
    assertThat(actions()).containsExactly(AuditAction.KEY_ROTATE, AuditAction.KEY_DESTROY);
    assertThat(audit.records()).allMatch(each -> each.entry().account().equals(of(account)));
  }

  @Test
  void what_is_done_is_on_the_audit_log_before_it_is_done() {
    room.masterKeys().active(account);
    room.clock.move(EVERY.plusSeconds(1));
    RotationSchedule unlogged =
        new RotationSchedule(
            room.masterKeyStore,
            room.rotation(),
            entry -> {
              throw new Outage();
            },
            room.clock,
            EVERY);
    assertThatThrownBy(() -> unlogged.run(() -> false)).isInstanceOf(Outage.class);
    assertThat(room.masterKeyStore.versions(account)).hasSize(1);
  }

  @Test
  void no_more_than_twenty_begin_at_once() {
    Stream.generate(Fresh::account).limit(25).forEach(room.masterKeys()::active);
    room.clock.move(EVERY.plusSeconds(1));
    assertThat(run().begun()).isEqualTo(20);
  }

  @Test
  void a_holder_that_is_away_is_told_and_asked_again() {
    room.masterKeys().active(account);
    room.clock.move(EVERY.plusSeconds(1));
    run();
    room.clock.move(KeyRotation.ANNOUNCED_FOR);
    room.watch.before(
        "RootKey.open",
        () -> {
          throw new KeysUnavailable("away");
        });
    assertThat(run()).isEqualTo(new Outcome(0, 0, 0, 0, 1));
  }

  @Test
  void a_master_key_that_does_not_open_keeps_no_other_account_from_its_turn() {
    AccountId broken = Fresh.account();
    room.masterKeyStore.addIfAbsent(
        new SealedMasterKey(
            broken, MasterKeyVersion.FIRST, MasterKeyState.RETIRING, Fresh.digest()));
    room.masterKeyStore.addIfAbsent(
        new SealedMasterKey(
            broken, new MasterKeyVersion(2), MasterKeyState.ACTIVE, Fresh.digest()));
    ObjectKeys objects = room.objectKeys();
    objects.keep(account, objects.newId(), objects.newKey());
    room.clock.move(EVERY.plusSeconds(1));
    run();
    room.clock.move(KeyRotation.ANNOUNCED_FOR);
    assertThat(run()).isEqualTo(new Outcome(0, 1, 0, 0, 1));
  }

  @Test
  void while_the_holder_is_away_what_is_under_way_goes_on_and_one_account_is_tried() {
    Stream.generate(Fresh::account).limit(5).forEach(room.masterKeys()::active);
    room.clock.move(EVERY.plusSeconds(1));
    room.watch.before(
        "RootKey.seal",
        () -> {
          throw new KeysUnavailable("away");
        });
    assertThat(run()).isEqualTo(new Outcome(0, 0, 0, 0, 1));
    assertThat(actions()).containsExactly(AuditAction.KEY_ROTATE);
    assertThat(run().begun()).isEqualTo(5);
  }

  private Outcome run() {
    return schedule.run(() -> false);
  }

  private List<AuditAction> actions() {
    return audit.records().stream().map(AuditRecord::entry).map(e -> e.action()).toList();
  }

  private static java.util.Optional<AccountId> of(AccountId id) {
    return java.util.Optional.of(id);
  }
}
