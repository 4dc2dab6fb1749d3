package io.replayvault.application.keys.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What every {@link ValueSealer} promises. Each test is one sentence of its Javadoc. */
public abstract class ValueSealerContract {
  private static final SecretBytes KEY = Changes.key(1);
  private static final byte[] CONTEXT = "label of a site".getBytes(StandardCharsets.UTF_8);
  private static final byte[] VALUE = "/basket/checkout".getBytes(StandardCharsets.UTF_8);

  /** The sealer under test. */
  protected abstract ValueSealer sealer();

  @Test
  void what_was_sealed_opens() {
    for (int length : new int[] {0, 1, 32, 1000, 65_536}) {
      byte[] value = new SeededChance(length).bytes(length);
      assertThat(sealer().open(KEY, sealer().seal(KEY, value, CONTEXT), CONTEXT)).isEqualTo(value);
    }
  }

  @Test
  void a_value_above_65536_bytes_is_a_bug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sealer().seal(KEY, new byte[65_537], CONTEXT));
  }

  @Test
  void a_sealed_value_does_not_show_the_value() {
    assertThat(Changes.contains(sealer().seal(KEY, VALUE, CONTEXT), VALUE)).isFalse();
  }

  @Test
  void sealing_the_same_value_twice_gives_different_bytes() {
    assertThat(sealer().seal(KEY, VALUE, CONTEXT)).isNotEqualTo(sealer().seal(KEY, VALUE, CONTEXT));
  }

  @Test
  void a_value_does_not_open_under_another_key() {
    byte[] sealed = sealer().seal(KEY, VALUE, CONTEXT);
    assertBroken(Changes.key(2), sealed, CONTEXT);
  }

  @Test
  void a_value_does_not_open_with_another_context() {
    byte[] sealed = sealer().seal(KEY, VALUE, CONTEXT);
    assertBroken(KEY, sealed, new byte[0]);
    assertBroken(KEY, sealed, Arrays.copyOf(CONTEXT, CONTEXT.length - 1));
    assertBroken(KEY, sealed, Arrays.copyOf(CONTEXT, CONTEXT.length + 1));
  }

  @Test
  void a_changed_value_throws_one_and_the_same_error() {
    byte[] sealed = sealer().seal(KEY, VALUE, CONTEXT);
    Changes.everyChangeOf(sealed).forEach(changed -> assertBroken(KEY, changed, CONTEXT));
  }

  private void assertBroken(SecretBytes key, byte[] sealed, byte[] context) {
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> sealer().open(key, sealed, context))
        .withMessage(new SealBroken().getMessage())
        .withNoCause();
  }
}
