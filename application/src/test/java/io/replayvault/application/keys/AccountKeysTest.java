package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.WrappedKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AccountKeysTest {
  private final KeyRoom room = new KeyRoom();
  private final AccountId account = Fresh.account();

  @Test
  void each_purpose_of_each_account_has_a_key_of_its_own() {
    AccountKeys keys = room.accountKeys();
    Set<SecretBytes> all = new HashSet<>();
    for (AccountKeyPurpose purpose : AccountKeyPurpose.values()) {
      all.add(keys.key(account, purpose));
      all.add(keys.key(Fresh.account(), purpose));
    }
    assertThat(all).hasSize(2 * AccountKeyPurpose.values().length);
    assertThat(all).allMatch(key -> key.length() == 32);
  }

  @Test
  void two_nodes_that_race_for_the_first_use_end_with_one_key() {
    AccountKeys slow = room.accountKeys();
    AccountKeys fast = room.accountKeys();
    AccountKeyPurpose purpose = AccountKeyPurpose.UPLOAD_TOKEN;
    room.watch.before("AccountKeyStore.addIfAbsent", () -> fast.key(account, purpose));
    assertThat(slow.key(account, purpose)).isEqualTo(fast.key(account, purpose));
  }

  @Test
  void is_kept_opened_for_a_while_and_then_fetched_again() {
    AccountKeys keys = room.accountKeys();
    keys.key(account, AccountKeyPurpose.UPLOAD_TOKEN);
    room.clock.move(MasterKeys.KEPT_FOR.minusMillis(1));
    room.watch.before("AccountKeyStore.find", Outage::strike);
    keys.key(account, AccountKeyPurpose.UPLOAD_TOKEN);
    room.clock.move(Duration.ofMillis(1));
    assertThatThrownBy(() -> keys.key(account, AccountKeyPurpose.UPLOAD_TOKEN))
        .isInstanceOf(Outage.class);
  }

  @Test
  void a_key_moved_to_another_purpose_does_not_open() {
    room.accountKeys().key(account, AccountKeyPurpose.LABEL_INDEX);
    WrappedKey wrapped =
        room.accountKeyStore.find(account, AccountKeyPurpose.LABEL_INDEX).orElseThrow();
    room.accountKeyStore.addIfAbsent(account, AccountKeyPurpose.UPLOAD_TOKEN, wrapped);
    assertThatThrownBy(() -> room.accountKeys().key(account, AccountKeyPurpose.UPLOAD_TOKEN))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void a_key_moved_to_another_account_does_not_open() {
    AccountId other = Fresh.account();
    room.accountKeys().key(account, AccountKeyPurpose.LABEL_INDEX);
    room.accountKeys().key(other, AccountKeyPurpose.VISITOR_HASH);
    WrappedKey wrapped =
        room.accountKeyStore.find(account, AccountKeyPurpose.LABEL_INDEX).orElseThrow();
    room.accountKeyStore.addIfAbsent(other, AccountKeyPurpose.LABEL_INDEX, wrapped);
    assertThatThrownBy(() -> room.accountKeys().key(other, AccountKeyPurpose.LABEL_INDEX))
        .isInstanceOf(SealBroken.class);
  }
}
