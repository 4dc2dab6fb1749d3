package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.SigningKeys.SigningKey;
import io.replayvault.domain.keys.SigningPurpose;
import java.time.Duration;
import java.util.Arrays;
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

  @Test
  void prints_no_private_key() {
    assertThat(room.signingKeys().current(SigningPurpose.POLICY).toString())
        .contains("privateKey=***");
  }
}
