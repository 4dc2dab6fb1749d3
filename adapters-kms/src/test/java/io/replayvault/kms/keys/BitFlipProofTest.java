package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.kms.keys.BitFlipProof.Counts;
import org.junit.jupiter.api.Test;

/** The proof at a size that keeps the suite quick; {@code build/proof} runs it at full size. */
final class BitFlipProofTest {
  @Test
  void every_flip_and_cut_is_refused_with_one_error() {
    Counts counts = BitFlipProof.run(2000);
    assertThat(counts.tries()).isEqualTo(9L * (62 + 2000 + 16) + 9L * (32 + 29));
    assertThat(counts.errors()).containsExactly(new SealBroken().toString());
    assertThat(counts.holds()).isTrue();
  }

  @Test
  void flips_and_cuts_at_the_border_of_chunks_are_refused() {
    assertThat(BitFlipProof.run(16_384).holds()).isTrue();
  }

  @Test
  void sealers_that_do_not_look_at_tags_are_caught() {
    Counts counts = BitFlipProof.runUnchecked(2000);
    assertThat(counts.holds()).isFalse();
    assertThat(counts.refused()).isLessThan(counts.tries() / 2);
  }
}
