package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@link XWingKey} to what draft-connolly-cfrg-xwing-kem prints in its appendix C. */
final class XWingKeyTest {
  private static final Golden GOLDEN = new Golden("hybrid-sealed-values.properties");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void gives_the_printed_secret_both_ways(int number) throws NoSuchAlgorithmException {
    String vector = "xwing." + number;
    XWingKey key = XWingKey.of(SecretBytes.copyOf(GOLDEN.bytes(vector + ".seed")));
    assertThat(sha256(key.publicKey())).isEqualTo(GOLDEN.text(vector + ".public.key.sha256"));
    XWingKey.Encapsulated made = key.encapsulate(GOLDEN.drawing(vector + ".encapsulation.seed"));
    assertThat(sha256(made.ciphertext())).isEqualTo(GOLDEN.text(vector + ".ciphertext.sha256"));
    assertThat(hex(made.secret())).isEqualTo(GOLDEN.text(vector + ".secret"));
    assertThat(hex(key.decapsulate(made.ciphertext()))).isEqualTo(GOLDEN.text(vector + ".secret"));
  }

  @Test
  void each_half_of_the_ciphertext_alone_decides_the_secret() {
    XWingKey key = XWingKey.of(Changes.key(1));
    XWingKey.Encapsulated one = key.encapsulate(new SeededChance(1));
    XWingKey.Encapsulated other = key.encapsulate(new SeededChance(2));
    byte[] crossed = one.ciphertext().clone();
    System.arraycopy(other.ciphertext(), 1088, crossed, 1088, 32);
    assertThat(key.decapsulate(one.ciphertext())).isEqualTo(one.secret());
    assertThat(key.decapsulate(crossed)).isNotEqualTo(one.secret()).isNotEqualTo(other.secret());
  }

  @Test
  void a_seed_and_a_ciphertext_have_their_length() {
    for (int length : new int[] {0, 31, 33}) {
      SecretBytes seed = SecretBytes.copyOf(new byte[length]);
      assertThatIllegalArgumentException().isThrownBy(() -> XWingKey.of(seed));
    }
    XWingKey key = XWingKey.of(Changes.key(1));
    for (int length : new int[] {0, 1119, 1121}) {
      assertThatIllegalArgumentException().isThrownBy(() -> key.decapsulate(new byte[length]));
    }
  }

  @Test
  void it_prints_nothing_of_itself() {
    assertThat(XWingKey.of(Changes.key(1))).hasToString("XWingKey[***]");
  }

  private static String hex(SecretBytes secret) {
    return HexFormat.of().formatHex(secret.bytes(Reveal.secrets()));
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
