package io.replayvault.application.keys.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link RootKey} promises. Each test is one sentence of its Javadoc. */
public abstract class RootKeyContract {
  private static final byte[] CONTEXT = "master key 1".getBytes(StandardCharsets.UTF_8);
  private static final SecretBytes SECRET = Changes.key(7);

  /** The root key under test; each call gives the same. */
  protected abstract RootKey rootKey();

  /** A root key of another deployment. */
  protected abstract RootKey foreignRootKey();

  @Test
  void what_was_sealed_opens() {
    for (int length : new int[] {1, 32, 1000, 4096}) {
      SecretBytes secret = SecretBytes.copyOf(new SeededChance(length).bytes(length));
      assertThat(rootKey().open(rootKey().seal(secret, CONTEXT), CONTEXT)).isEqualTo(secret);
    }
  }

  @Test
  void a_secret_has_1_to_4096_bytes() {
    for (int length : new int[] {0, 4097}) {
      SecretBytes secret = SecretBytes.copyOf(new byte[length]);
      assertThatIllegalArgumentException().isThrownBy(() -> rootKey().seal(secret, CONTEXT));
    }
  }

  @Test
  void a_sealed_secret_does_not_show_the_secret() {
    byte[] sealed = rootKey().seal(SECRET, CONTEXT);
    assertThat(Changes.contains(sealed, SECRET.bytes(Reveal.secrets()))).isFalse();
  }

  @Test
  void what_was_sealed_opens_only_with_the_same_context() {
    byte[] sealed = rootKey().seal(SECRET, CONTEXT);
    assertBroken(rootKey(), sealed, "master key 2".getBytes(StandardCharsets.UTF_8));
    assertBroken(rootKey(), sealed, new byte[0]);
  }

  @Test
  void a_changed_value_throws_one_and_the_same_error() {
    byte[] sealed = rootKey().seal(SECRET, CONTEXT);
    Changes.everyChangeOf(sealed).forEach(changed -> assertBroken(rootKey(), changed, CONTEXT));
  }

  @Test
  void a_foreign_value_throws_the_same_error() {
    assertBroken(rootKey(), foreignRootKey().seal(SECRET, CONTEXT), CONTEXT);
  }

  @Test
  void it_may_be_called_concurrently() {
    RootKey root = rootKey();
    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(number -> Changes.key(number))
                .allMatch(secret -> secret.equals(root.open(root.seal(secret, CONTEXT), CONTEXT))))
        .isTrue();
  }

  @Test
  void it_prints_nothing_of_its_key() {
    assertThat(rootKey().toString()).endsWith("[***]");
  }

  private static void assertBroken(RootKey root, byte[] sealed, byte[] context) {
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> root.open(sealed, context))
        .withMessage(new SealBroken().getMessage())
        .withNoCause();
  }
}
