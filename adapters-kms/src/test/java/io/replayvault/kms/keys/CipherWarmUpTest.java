package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CipherWarmUpTest {
  @Test
  void every_byte_goes_both_ways() {
    assertThat(new CipherWarmUp(new ChunkedObjectSealer(new SecureChance())).run())
        .isEqualTo(1500L * 16_384);
  }
}
