package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SecretBytes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@link HybridPkcs12RootKey} to {@code docs/formats/sealed-values.md}. */
final class HybridSealedValueFormatTest {
  private static final Golden GOLDEN = new Golden("hybrid-sealed-values.properties");
  private static final byte[] CONTEXT = GOLDEN.bytes("context");

  /** Draws the seed of an encapsulation where its length is asked for, a nonce otherwise. */
  private static final Chance DRAWN =
      length -> GOLDEN.bytes(length == 64 ? "xwing.1.encapsulation.seed" : "nonce");

  private final HybridPkcs12RootKey root =
      HybridPkcs12RootKey.of(SecretBytes.copyOf(GOLDEN.bytes("xwing.1.seed")), DRAWN);

  @ParameterizedTest
  @ValueSource(strings = {"byte", "key"})
  void a_value_is_written_and_opened_as_the_golden_one(String name) {
    SecretBytes plain = SecretBytes.copyOf(GOLDEN.bytes("plain.5." + name));
    byte[] golden = GOLDEN.bytes("sealed.5." + name);
    assertThat(root.seal(plain, CONTEXT)).isEqualTo(golden);
    assertThat(root.open(golden, CONTEXT)).isEqualTo(plain);
  }

  @Test
  void a_value_is_1150_bytes_longer_than_its_secret() {
    assertThat(GOLDEN.bytes("sealed.5.key")).hasSize(1150 + 32).startsWith(5, 1);
  }

  @Test
  void another_suite_of_the_format_is_refused() {
    byte[] sealed = GOLDEN.bytes("sealed.5.key");
    sealed[1] = 2;
    assertBroken(sealed);
  }

  @Test
  void a_point_of_low_order_is_refused_like_any_other_change() {
    byte[] sealed = GOLDEN.bytes("sealed.5.key");
    Arrays.fill(sealed, 2 + 1088, 2 + 1120, (byte) 0);
    assertBroken(sealed);
  }

  private void assertBroken(byte[] sealed) {
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> root.open(sealed, CONTEXT))
        .withMessage(new SealBroken().getMessage())
        .withNoCause();
  }
}
