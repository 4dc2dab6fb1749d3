package io.replayvault.domain.masking;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SignedPolicyTest {
  @Test
  void is_answered_as_base64url_without_padding() {
    SignedPolicy policy =
        new SignedPolicy(3, "{}".getBytes(US_ASCII), new byte[] {-1, -1}, new byte[] {-5, -16});
    assertThat(policy.json())
        .isEqualTo("{\"policy\":\"e30\",\"key\":\"__8\",\"signature\":\"-_A\"}");
  }

  @Test
  void nobody_changes_it_through_an_array_they_hold() {
    byte[] given = {1, 2, 3};
    SignedPolicy policy = new SignedPolicy(3, given, given, given);
    String before = policy.json();
    Arrays.fill(given, (byte) 0);
    Arrays.fill(policy.document(), (byte) 0);
    Arrays.fill(policy.publicKey(), (byte) 0);
    Arrays.fill(policy.signature(), (byte) 0);
    assertThat(policy.json()).isEqualTo(before);
  }

  @Test
  void is_equal_by_its_bytes() {
    assertThat(policy(1)).isEqualTo(policy(1)).hasSameHashCodeAs(policy(1));
    assertThat(policy(1)).isNotEqualTo(policy(2));
  }

  private static SignedPolicy policy(int signature) {
    return new SignedPolicy(3, new byte[] {1}, new byte[] {2}, new byte[] {(byte) signature});
  }
}
