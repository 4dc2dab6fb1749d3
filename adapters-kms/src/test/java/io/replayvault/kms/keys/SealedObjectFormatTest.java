package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SealingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@link ChunkedObjectSealer} to {@code docs/formats/sealed-object.md}. */
final class SealedObjectFormatTest {
  private static final Golden GOLDEN = new Golden("sealed-object.properties");
  private static final SealingContext CONTEXT =
      new SealingContext(
          new AccountId("acme"),
          new SiteId("shop"),
          "s1",
          new ObjectId("0123456789abcdef".repeat(2)),
          "segment-1");

  private final ChunkedObjectSealer sealer = new ChunkedObjectSealer(GOLDEN.drawing("salt"));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40})
  void a_short_object_is_written_as_the_golden_one(int length) throws IOException {
    assertThat(HexFormat.of().formatHex(seal(length))).isEqualTo(GOLDEN.text("sealed." + length));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40})
  void a_golden_object_opens(int length) throws IOException {
    try (InputStream opened =
        sealer.open(
            new ByteArrayInputStream(GOLDEN.bytes("sealed." + length)), GOLDEN.key(), CONTEXT)) {
      assertThat(opened.readAllBytes()).isEqualTo(plain(length));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16_383, 16_384, 16_385, 50_000})
  void a_long_object_is_written_as_the_golden_one(int length)
      throws IOException, NoSuchAlgorithmException {
    byte[] sealed = seal(length);
    assertThat(sealed).hasSize(Integer.parseInt(GOLDEN.text("length." + length)));
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed)))
        .isEqualTo(GOLDEN.text("sha256." + length));
  }

  @Test
  void an_object_has_the_length_that_the_page_says() throws IOException {
    for (int length : new int[] {0, 1, 16_383, 16_384, 32_768, 100_000}) {
      assertThat(seal(length)).hasSize(62 + length + 16 * (length / 16_384 + 1));
    }
  }

  private byte[] seal(int length) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    sealer.seal(new ByteArrayInputStream(plain(length)), sealed, GOLDEN.key(), CONTEXT);
    return sealed.toByteArray();
  }

  private static byte[] plain(int length) {
    byte[] plain = new byte[length];
    for (int i = 0; i < length; i++) {
      plain[i] = (byte) (i % 251);
    }
    return plain;
  }
}
