package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.kms.keys.SwapProof.Counts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The proof at a size that keeps the suite quick; {@code build/proof} runs it at full size. */
final class SwapProofTest {
  private static final String ONE_ERROR = new SealBroken().toString();

  @Test
  void every_swap_of_objects_is_refused_with_one_error() throws IOException {
    Counts counts = SwapProof.ofObjects(180);
    assertThat(counts.errors()).containsExactly(ONE_ERROR);
    assertThat(counts.through()).isEmpty();
    assertThat(counts.tried()).hasSize(18);
    assertThat(counts.all()).isEqualTo(180);
    assertThat(counts.holds()).isTrue();
  }

  @Test
  void every_swap_of_keys_is_refused_with_one_error() throws IOException {
    Counts counts = SwapProof.ofKeys(140);
    assertThat(counts.errors()).containsExactly(ONE_ERROR);
    assertThat(counts.through()).isEmpty();
    assertThat(counts.tried()).hasSize(13);
    assertThat(counts.all()).isEqualTo(140);
    assertThat(counts.holds()).isTrue();
  }

  @Test
  void sealers_that_leave_the_context_out_are_caught() throws IOException {
    Counts objects = SwapProof.ofContextlessObjects(180);
    assertThat(objects.through()).containsOnlyKeys(SwapProof.objectsByContext());
    assertThat(objects.letsThrough(SwapProof.objectsByContext())).isTrue();
    assertThat(objects.holds()).isFalse();
    Counts keys = SwapProof.ofContextlessKeys(140);
    assertThat(keys.through()).containsOnlyKeys(SwapProof.keysByContext());
    assertThat(keys.letsThrough(SwapProof.keysByContext())).isTrue();
    assertThat(keys.holds()).isFalse();
  }

  @Test
  void a_sealer_whose_chunks_do_not_know_their_place_is_caught() throws IOException {
    Counts counts = SwapProof.ofPlacelessObjects(180);
    assertThat(counts.letsThrough(SwapProof.objectsByPlace())).isTrue();
    assertThat(counts.holds()).isFalse();
  }

  @Test
  void an_error_that_tells_more_is_caught() throws IOException {
    Counts counts = SwapProof.ofTalkativeObjects(180);
    assertThat(counts.through()).isEmpty();
    assertThat(counts.errors()).hasSize(2);
    assertThat(counts.holds()).isFalse();
  }
}
