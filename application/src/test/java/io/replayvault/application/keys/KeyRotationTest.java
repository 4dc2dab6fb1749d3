package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.KeyRotation.Progress;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore.VersionState;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.WrappedKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Clause C3: the master key is rotated while objects come and go. */
final class KeyRotationTest {
  private static final MasterKeyVersion SECOND = new MasterKeyVersion(2);

  private final KeyRoom room = new KeyRoom();
  private final KeyRotation rotation = room.rotation();
  private final ObjectKeys objectKeys = room.objectKeys();
  private final AccountId account = Fresh.account();

  @Test
  void a_new_version_is_announced_then_wraps_then_is_the_only_one() {
    Map<ObjectId, SecretBytes> objects = keep(1200);
    SecretBytes index = room.accountKeys().key(account, AccountKeyPurpose.LABEL_INDEX);
    assertThat(rotation.begin(account)).isTrue();
    assertStates(MasterKeyState.ACTIVE, MasterKeyState.ANNOUNCED);
    room.clock.move(KeyRotation.ANNOUNCED_FOR);
    assertThat(advance()).isEqualTo(new Progress(true, 1201, 0, 0));
    assertStates(MasterKeyState.RETIRING, MasterKeyState.ACTIVE);
    assertThat(room.objectKeyStore.countUnder(account, MasterKeyVersion.FIRST)).isZero();
    room.clock.move(KeyRotation.RETIRING_FOR);
    assertThat(advance()).isEqualTo(new Progress(false, 0, 0, 1));
    assertStates(MasterKeyState.DESTROYED, MasterKeyState.ACTIVE);
    objects.forEach((id, key) -> assertThat(room.objectKeys().open(account, id)).isEqualTo(key));
    assertThat(room.accountKeys().key(account, AccountKeyPurpose.LABEL_INDEX)).isEqualTo(index);
    assertThatThrownBy(() -> room.masterKeys().version(account, MasterKeyVersion.FIRST))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void nothing_is_wrapped_under_a_version_that_was_only_announced() {
    keep(1);
    rotation.begin(account);
    room.clock.move(KeyRotation.ANNOUNCED_FOR.minusMillis(1));
    assertThat(advance()).isEqualTo(new Progress(false, 0, 0, 0));
    keep(3);
    assertThat(room.objectKeyStore.countUnder(account, SECOND)).isZero();
  }

  @Test
  void a_second_rotation_waits_for_the_first_to_be_announced() {
    keep(1);
    assertThat(rotation.begin(account)).isTrue();
    assertThat(rotation.begin(account)).isFalse();
    room.clock.move(KeyRotation.ANNOUNCED_FOR);
    advance();
    assertThat(rotation.begin(account)).isTrue();
  }

  @Test
  void an_account_without_a_key_has_nothing_to_rotate() {
    assertThat(rotation.begin(account)).isFalse();
    assertThat(room.masterKeyStore.versions(account)).isEmpty();
  }

  @Test
  void two_nodes_that_begin_at_once_announce_one_version() {
    keep(1);
    room.watch.before("MasterKeyStore.addIfAbsent", () -> room.rotation().begin(account));
    rotation.begin(account);
    assertStates(MasterKeyState.ACTIVE, MasterKeyState.ANNOUNCED);
  }

  @Test
  void a_node_that_missed_everything_goes_on_with_what_it_remembers_until_the_old_key_is_gone() {
    keep(1);
    ObjectKeys deaf = room.objectKeys();
    deaf.keep(account, deaf.newId(), deaf.newKey());
    rotate();
    ObjectId late = deaf.newId();
    SecretBytes key = deaf.newKey();
    deaf.keep(account, late, key);
    assertThat(advance().rewrapped()).isEqualTo(1);
    assertThat(room.objectKeys().open(account, late)).isEqualTo(key);
  }

  @Test
  void whoever_comes_back_after_the_old_key_was_destroyed_is_refused_and_not_lost() {
    keep(1);
    rotate();
    room.clock.move(KeyRotation.RETIRING_FOR);
    assertThat(advance().destroyed()).isEqualTo(1);
    WrappedKey stale = new WrappedKey(MasterKeyVersion.FIRST, Fresh.digest());
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(() -> room.objectKeyStore.save(Fresh.object(), account, stale));
  }

  @Test
  void a_run_that_is_stopped_anywhere_is_gone_on_with_to_the_same_end() {
    Map<ObjectId, SecretBytes> objects = keep(1200);
    rotation.begin(account);
    room.clock.move(KeyRotation.ANNOUNCED_FOR);
    int runs = 0;
    do {
      AtomicInteger looks = new AtomicInteger();
      room.rotation().advance(account, () -> looks.getAndIncrement() == 2, (whose, which) -> {});
      runs++;
    } while (room.objectKeyStore.countUnder(account, MasterKeyVersion.FIRST) > 0);
    assertThat(runs).isGreaterThan(1);
    objects.forEach((id, key) -> assertThat(objectKeys.open(account, id)).isEqualTo(key));
  }

  @Test
  void a_crash_between_two_pages_loses_nothing() {
    Map<ObjectId, SecretBytes> objects = keep(1200);
    rotation.begin(account);
    room.clock.move(KeyRotation.ANNOUNCED_FOR);
    room.watch.before("ObjectKeyStore.rewrap", Outage::strike);
    assertThatThrownBy(this::advance).isInstanceOf(Outage.class);
    objects.forEach((id, key) -> assertThat(objectKeys.open(account, id)).isEqualTo(key));
  }

  @Test
  void a_key_that_does_not_open_stays_and_its_version_with_it() {
    keep(2);
    ObjectId broken = Fresh.object();
    room.objectKeyStore.save(
        broken, account, new WrappedKey(MasterKeyVersion.FIRST, Fresh.digest()));
    rotate();
    room.clock.move(KeyRotation.RETIRING_FOR);
    assertThat(advance()).isEqualTo(new Progress(false, 0, 1, 0));
    assertStates(MasterKeyState.RETIRING, MasterKeyState.ACTIVE);
    assertThat(room.objectKeyStore.find(broken)).isPresent();
  }

  private Map<ObjectId, SecretBytes> keep(int count) {
    Map<ObjectId, SecretBytes> kept = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      ObjectId id = objectKeys.newId();
      SecretBytes key = objectKeys.newKey();
      objectKeys.keep(account, id, key);
      kept.put(id, key);
    }
    return kept;
  }

  private void rotate() {
    rotation.begin(account);
    room.clock.move(KeyRotation.ANNOUNCED_FOR);
    advance();
  }

  private Progress advance() {
    return rotation.advance(account, () -> false, (whose, which) -> {});
  }

  private void assertStates(MasterKeyState... states) {
    assertThat(room.masterKeyStore.versions(account))
        .extracting(VersionState::state)
        .containsExactly(states);
  }
}
