package io.replayvault.domain.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrappedKeyTest {
  @Test
  void nobody_changes_it_through_an_array_they_hold() {
    byte[] given = {1, 2, 3};
    WrappedKey key = new WrappedKey(MasterKeyVersion.FIRST, given);
    Arrays.fill(given, (byte) 0);
    Arrays.fill(key.sealed(), (byte) 0);
    assertThat(key.sealed()).containsExactly(1, 2, 3);
  }

  @Test
  void is_equal_by_version_and_bytes_and_prints_the_version_only() {
    WrappedKey key = key(1, 7);
    assertThat(key).isEqualTo(key(1, 7)).hasSameHashCodeAs(key(1, 7));
    assertThat(key).isNotEqualTo(key(2, 7)).isNotEqualTo(key(1, 8));
    assertThat(key).hasToString("WrappedKey[version=1]");
  }

  @Test
  void a_master_key_version_counts_from_one() {
    assertThat(MasterKeyVersion.FIRST.number()).isEqualTo(1);
    assertThatThrownBy(() -> new MasterKeyVersion(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcdef0",
        "0123456789ABCDEF0123456789ABCDEF", "../../../../../../../../../../../",
            "0123456789abcdef0123456789abcde\n"
      })
  void an_object_id_is_32_lower_case_hexadecimal_digits(String text) {
    assertThatThrownBy(() -> new ObjectId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static WrappedKey key(int version, int content) {
    return new WrappedKey(new MasterKeyVersion(version), new byte[] {(byte) content});
  }
}
