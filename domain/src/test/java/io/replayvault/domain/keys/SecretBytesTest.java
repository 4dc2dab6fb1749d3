package io.replayvault.domain.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

final class SecretBytesTest {
  private static final byte[] KEY = "opensesame".getBytes(US_ASCII);

  @Test
  void are_never_printed() {
    assertThat(SecretBytes.copyOf(KEY)).hasToString("***");
    assertThat(String.format("%s", SecretBytes.copyOf(KEY))).isEqualTo("***");
  }

  @Test
  void are_copied_on_the_way_in_and_out() {
    byte[] given = KEY.clone();
    SecretBytes secret = SecretBytes.copyOf(given);
    Arrays.fill(given, (byte) 0);
    Arrays.fill(secret.bytes(Reveal.secrets()), (byte) 0);
    assertThat(secret.bytes(Reveal.secrets())).isEqualTo(KEY);
  }

  @Test
  void are_zeros_once_destroyed() {
    SecretBytes secret = SecretBytes.copyOf(KEY);
    secret.destroy();
    assertThat(secret.bytes(Reveal.secrets())).containsOnly(0);
    assertThat(secret.length()).isEqualTo(KEY.length);
  }

  @Test
  void are_equal_by_content_and_say_no_more_in_their_hash_than_their_length() {
    SecretBytes secret = SecretBytes.copyOf(KEY);
    SecretBytes other = SecretBytes.copyOf("opensesamf".getBytes(US_ASCII));
    assertThat(secret).isEqualTo(SecretBytes.copyOf(KEY)).isNotEqualTo(other);
    assertThat(secret).hasSameHashCodeAs(other).isNotEqualTo("opensesame");
  }

  @Test
  @NullUnmarked
  void are_not_read_without_the_right_to() {
    assertThatThrownBy(() -> SecretBytes.copyOf(KEY).bytes(null))
        .isInstanceOf(IllegalStateException.class);
  }
}
