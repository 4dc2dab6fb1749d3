package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.SigningKeys.SigningKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.Signatures.NewKey;
import io.replayvault.application.keys.out.SigningKeyStore;
import io.replayvault.application.keys.out.SigningKeyStore.SealedSigningKey;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.domain.keys.SigningPurpose;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SigningKeysTest {
  private final KeyRoom room = new KeyRoom();

  @ParameterizedTest
  @EnumSource
  void two_nodes_that_race_for_the_first_use_end_with_one_key(SigningPurpose purpose) {
    SigningKeys slow = room.signingKeys();
    SigningKeys fast = room.signingKeys();
    room.watch.before("SigningKeyStore.addFirst", () -> fast.current(purpose));
    SigningKey one = slow.current(purpose);
    SigningKey other = fast.current(purpose);
    assertThat(one.keyId()).isEqualTo(other.keyId());
    assertThat(one.publicKey()).isEqualTo(other.publicKey());
    assertThat(one.privateKey()).isEqualTo(other.privateKey());
    assertThat(slow.published(purpose)).hasSize(1);
  }

  @Test
  void each_purpose_has_its_own() {
    SigningKeys keys = room.signingKeys();
    assertThat(keys.current(SigningPurpose.POLICY).keyId())
        .isNotEqualTo(keys.current(SigningPurpose.IDENTITY).keyId());
  }

  @Test
  void a_root_key_that_is_away_costs_nothing_for_a_while_and_then_refuses() {
    SigningKeys keys = room.signingKeys();
    keys.current(SigningPurpose.POLICY);
    room.clock.move(MasterKeys.KEPT_FOR.minusMillis(1));
    room.watch.before("RootKey.open", Outage::strike);
    keys.current(SigningPurpose.POLICY);
    room.clock.move(Duration.ofMillis(1));
    assertThatThrownBy(() -> keys.current(SigningPurpose.POLICY)).isInstanceOf(Outage.class);
  }

  @Test
  void nobody_changes_the_key_that_signs_through_its_array() {
    SigningKeys keys = room.signingKeys();
    byte[] before = keys.current(SigningPurpose.POLICY).publicKey();
    Arrays.fill(keys.current(SigningPurpose.POLICY).publicKey(), (byte) 0);
    assertThat(keys.current(SigningPurpose.POLICY).publicKey()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void a_public_half_that_somebody_swapped_is_found_when_it_is_asked_for(SigningPurpose purpose) {
    room.signingKeys().current(purpose);
    SealedSigningKey kept = room.signingKeyStore.all(purpose).getFirst();
    refuses(purpose, over(swapped(kept)));
  }

  @Test
  void a_key_that_somebody_put_beside_is_not_published() {
    SigningPurpose purpose = SigningPurpose.CHECKPOINT;
    room.signingKeys().current(purpose);
    SealedSigningKey kept = room.signingKeyStore.all(purpose).getFirst();
    SigningKeys keys = over(kept, swapped(kept));
    assertThat(keys.current(purpose).publicKey()).isEqualTo(kept.publicKey());
    assertThatThrownBy(() -> keys.published(purpose)).isInstanceOf(SealBroken.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_was_sealed_before_its_halves_were_bound_still_opens(SigningPurpose purpose) {
    SealedSigningKey older = sealedByThePreviousVersion(purpose);
    SigningKeys keys = over(older);
    assertThat(keys.current(purpose).publicKey()).isEqualTo(older.publicKey());
    assertThat(keys.published(purpose)).hasSize(1);
    refuses(purpose, over(swapped(older)));
  }

  @Test
  void a_published_key_is_opened_once() {
    SigningKeys keys = room.signingKeys();
    keys.current(SigningPurpose.POLICY);
    keys.published(SigningPurpose.POLICY);
    room.watch.before("RootKey.open", Outage::strike);
    assertThat(keys.published(SigningPurpose.POLICY)).hasSize(1);
  }

  private static void refuses(SigningPurpose purpose, SigningKeys keys) {
    assertThatThrownBy(() -> keys.current(purpose)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> keys.published(purpose)).isInstanceOf(SealBroken.class);
  }

  private SealedSigningKey swapped(SealedSigningKey key) {
    return new SealedSigningKey(
        key.purpose(),
        key.keyId(),
        new SimpleSignatures().generate(key.purpose()).publicKey(),
        key.sealedPrivateKey(),
        key.createdAt());
  }

  private SealedSigningKey sealedByThePreviousVersion(SigningPurpose purpose) {
    NewKey pair = new SimpleSignatures().generate(purpose);
    byte[] context =
        ("replayvault-signing-key-v1\n" + purpose + "\n0123\n").getBytes(StandardCharsets.UTF_8);
    return new SealedSigningKey(
        purpose,
        "0123",
        pair.publicKey(),
        room.rootKey.seal(pair.privateKey(), context),
        room.clock.instant());
  }

  private SigningKeys over(SealedSigningKey... rows) {
    SigningKeyStore store =
        new SigningKeyStore() {
          @Override
          public List<SealedSigningKey> all(SigningPurpose purpose) {
            return List.of(rows);
          }

          @Override
          public SealedSigningKey addFirst(SealedSigningKey key) {
            return rows[0];
          }

          @Override
          public boolean reseal(SealedSigningKey kept, byte[] sealedPrivateKey) {
            throw new IllegalStateException("nothing is sealed anew here");
          }
        };
    return new SigningKeys(
        store, new SimpleSignatures(), room.rootKey, room.chance, room.records, room.clock);
  }

  @Test
  void prints_no_private_key() {
    assertThat(room.signingKeys().current(SigningPurpose.POLICY).toString())
        .contains("privateKey=***");
  }
}
