package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.WrappedKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ObjectKeysTest {
  private final KeyRoom room = new KeyRoom();
  private final ObjectKeys keys = room.objectKeys();
  private final AccountId account = Fresh.account();
  private final ObjectId object = keys.newId();

  @Test
  void a_key_that_is_kept_opens_again_on_any_node() {
    SecretBytes key = kept(object);
    assertThat(room.objectKeys().open(account, object)).isEqualTo(key);
  }

  @Test
  void every_object_has_an_id_and_a_key_of_its_own() {
    assertThat(keys.newId()).isNotEqualTo(keys.newId());
    assertThat(keys.newKey()).isNotEqualTo(keys.newKey());
    assertThat(keys.newKey().length()).isEqualTo(32);
  }

  @Test
  void another_account_does_not_open_it_and_learns_nothing() {
    kept(object);
    AccountId other = Fresh.account();
    assertSealed(other, object);
    room.masterKeys().active(other);
    assertSealed(other, object);
  }

  @Test
  void a_wrapped_key_moved_to_another_object_does_not_open() {
    kept(object);
    WrappedKey wrapped = room.objectKeyStore.find(object).orElseThrow();
    ObjectId moved = keys.newId();
    room.objectKeyStore.save(moved, account, wrapped);
    assertSealed(account, moved);
  }

  @Test
  void a_wrapped_key_does_not_open_with_any_bit_flipped_or_byte_missing() {
    kept(object);
    byte[] sealed = room.objectKeyStore.find(object).orElseThrow().sealed();
    for (int bit = 0; bit < 8 * sealed.length; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertSealedWhenKeptAs(flipped);
    }
    for (int length = 0; length < sealed.length; length++) {
      assertSealedWhenKeptAs(Arrays.copyOf(sealed, length));
    }
  }

  @Test
  void a_destroyed_key_looks_like_one_that_never_was() {
    kept(object);
    keys.destroy(object);
    keys.destroy(object);
    assertSealed(account, object);
    assertSealed(account, keys.newId());
  }

  @Test
  void an_id_is_never_given_a_second_key() {
    kept(object);
    assertThatThrownBy(() -> keys.keep(account, object, keys.newKey()))
        .isInstanceOf(IllegalStateException.class);
  }

  private SecretBytes kept(ObjectId id) {
    SecretBytes key = keys.newKey();
    keys.keep(account, id, key);
    return key;
  }

  private void assertSealedWhenKeptAs(byte[] sealed) {
    room.objectKeyStore.destroy(object);
    room.objectKeyStore.save(object, account, new WrappedKey(MasterKeyVersion.FIRST, sealed));
    assertSealed(account, object);
  }

  private void assertSealed(AccountId whose, ObjectId id) {
    assertThatThrownBy(() -> keys.open(whose, id))
        .isInstanceOf(SealBroken.class)
        .hasMessage("a sealed value does not open")
        .hasNoCause();
  }
}
