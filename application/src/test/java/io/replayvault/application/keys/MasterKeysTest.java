package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MasterKeysTest {
  private final KeyRoom room = new KeyRoom();
  private final AccountId account = Fresh.account();

  @Test
  void the_first_use_makes_version_one_of_32_bytes() {
    MasterKeys.MasterKey key = room.masterKeys().active(account);
    assertThat(key.version()).isEqualTo(MasterKeyVersion.FIRST);
    assertThat(key.key().length()).isEqualTo(32);
    assertThat(key.key().bytes(Reveal.secrets())).isNotEqualTo(new byte[32]);
  }

  @Test
  void each_key_that_is_made_is_on_the_log_before_it_is_kept() {
    room.watch.before("MasterKeyStore.addIfAbsent", () -> assertRecorded(1));
    room.watch.before("AccountKeyStore.addIfAbsent", () -> assertRecorded(2));
    room.watch.before("SigningKeyStore.addFirst", () -> assertRecorded(3));
    room.accountKeys().key(account, AccountKeyPurpose.AUDIT_SEALING);
    room.accountKeys().key(account, AccountKeyPurpose.AUDIT_SEALING);
    room.signingKeys().current(SigningPurpose.POLICY);
    assertThat(room.log.records().stream().map(each -> each.entry().subject().split(":")[0]))
        .containsExactly("master-key", "account-key", "signing-key");
    assertThat(room.log.records())
        .allMatch(each -> each.entry().action() == AuditAction.KEY_MAKE)
        .allMatch(each -> each.entry().actor().isEmpty());
    assertThat(room.log.records().getFirst().entry().account()).contains(account);
    assertThat(room.log.records().getLast().entry().account()).isEmpty();
    assertThat(room.watch.calls())
        .contains(
            "MasterKeyStore.addIfAbsent",
            "AccountKeyStore.addIfAbsent",
            "SigningKeyStore.addFirst");
  }

  private void assertRecorded(int records) {
    assertThat(room.log.records()).hasSize(records);
  }

  @Test
  void while_the_log_is_away_no_key_is_made() {
    MasterKeys keys = room.masterKeys();
    room.logWatch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> keys.active(account)).isInstanceOf(Outage.class);
    assertThat(room.watch.calls()).doesNotContain("MasterKeyStore.addIfAbsent");
    assertThat(keys.active(account)).isNotNull();
  }

  @Test
  void two_nodes_use_the_same_key() {
    assertThat(room.masterKeys().active(account)).isEqualTo(room.masterKeys().active(account));
  }

  @Test
  void two_nodes_that_race_for_the_first_use_end_with_one_key() {
    MasterKeys slow = room.masterKeys();
    MasterKeys fast = room.masterKeys();
    room.watch.before("MasterKeyStore.addIfAbsent", () -> fast.active(account));
    assertThat(slow.active(account)).isEqualTo(fast.active(account));
  }

  @Test
  void what_is_kept_is_told_by_number_and_age_and_how_often_it_served() {
    MasterKeys keys = room.masterKeys();
    keys.active(account);
    room.clock.move(Duration.ofSeconds(40));
    keys.active(Fresh.account());
    keys.active(account);
    assertThat(keys.cache()).isEqualTo(new CacheState(2, Duration.ofSeconds(40), 1, 2));
    room.clock.move(MasterKeys.KEPT_FOR);
    assertThat(keys.cache()).isEqualTo(new CacheState(0, Duration.ZERO, 1, 2));
  }

  @Test
  void each_account_has_its_own() {
    MasterKeys keys = room.masterKeys();
    assertThat(keys.active(account).key()).isNotEqualTo(keys.active(Fresh.account()).key());
  }

  @Test
  void lies_in_the_store_sealed_only() {
    byte[] key = room.masterKeys().active(account).key().bytes(Reveal.secrets());
    byte[] kept = room.masterKeyStore.active(account).orElseThrow().sealed();
    assertThat(Collections.indexOfSubList(list(kept), list(key))).isNegative();
  }

  @Test
  void a_root_key_that_is_away_costs_nothing_for_a_while_and_then_refuses() {
    MasterKeys keys = room.masterKeys();
    keys.active(account);
    room.clock.move(MasterKeys.KEPT_FOR.minusMillis(1));
    room.watch.before("RootKey.open", Outage::strike);
    assertThat(keys.active(account).version()).isEqualTo(MasterKeyVersion.FIRST);
    room.clock.move(Duration.ofMillis(1));
    assertThatThrownBy(() -> keys.active(account)).isInstanceOf(Outage.class);
  }

  @Test
  void a_destroyed_version_does_not_open_even_if_its_bytes_are_still_there() {
    keep(MasterKeyState.DESTROYED);
    assertThatThrownBy(() -> room.masterKeys().version(account, MasterKeyVersion.FIRST))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void a_retiring_version_still_opens() {
    keep(MasterKeyState.RETIRING);
    assertThat(room.masterKeys().version(account, MasterKeyVersion.FIRST).version())
        .isEqualTo(MasterKeyVersion.FIRST);
  }

  @Test
  void a_version_that_never_was_does_not_open() {
    assertThatThrownBy(() -> room.masterKeys().version(account, new MasterKeyVersion(7)))
        .isInstanceOf(SealBroken.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"RETIRING", "DESTROYED"})
  void a_version_that_is_not_active_never_wraps_new_keys(MasterKeyState state) {
    keep(state);
    assertThatThrownBy(() -> room.masterKeys().active(account)).isInstanceOf(KeysUnavailable.class);
  }

  @Test
  void a_sealed_key_moved_to_another_account_does_not_open() {
    room.masterKeys().active(account);
    byte[] sealed = room.masterKeyStore.active(account).orElseThrow().sealed();
    AccountId other = Fresh.account();
    room.masterKeyStore.addIfAbsent(
        new SealedMasterKey(other, MasterKeyVersion.FIRST, MasterKeyState.ACTIVE, sealed));
    assertThatThrownBy(() -> room.masterKeys().active(other)).isInstanceOf(SealBroken.class);
  }

  @Test
  void nobody_changes_a_sealed_key_through_its_array() {
    room.masterKeys().active(account);
    SealedMasterKey key = room.masterKeyStore.active(account).orElseThrow();
    byte[] before = key.sealed();
    Arrays.fill(key.sealed(), (byte) 0);
    assertThat(key.sealed()).isEqualTo(before);
  }

  /** A version one as a first use would have made it, in that state. */
  private void keep(MasterKeyState state) {
    SecretBytes secret = SecretBytes.copyOf(room.chance.bytes(32));
    byte[] context =
        ("replayvault-master-key-v1\n" + account.value() + "\n1\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] sealed = room.rootKey.seal(secret, context);
    room.masterKeyStore.addIfAbsent(
        new SealedMasterKey(account, MasterKeyVersion.FIRST, state, sealed));
  }

  private static List<Byte> list(byte[] bytes) {
    List<Byte> list = new ArrayList<>();
    for (byte b : bytes) {
      list.add(b);
    }
    return list;
  }
}
