package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.keys.out.SealBroken;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds {@link GcmBox} to {@code docs/formats/sealed-values.md}. */
final class SealedValueFormatTest {
  private static final Golden GOLDEN = new Golden("sealed-values.properties");
  private static final SecretKey KEY = RevealedKeys.aes(GOLDEN.key());

  @ParameterizedTest
  @CsvSource({"1,empty", "1,short", "1,key", "2,empty", "2,short", "2,key"})
  void a_box_is_written_and_opened_as_the_golden_one(byte format, String name) {
    GcmBox box = new GcmBox(format, GOLDEN.drawing("nonce"));
    byte[] plain = GOLDEN.bytes("plain." + format + "." + name);
    String golden = GOLDEN.text("sealed." + format + "." + name);
    assertThat(HexFormat.of().formatHex(box.seal(KEY, plain, GOLDEN.bytes("context"))))
        .isEqualTo(golden);
    assertThat(box.open(KEY, HexFormat.of().parseHex(golden), GOLDEN.bytes("context")))
        .isEqualTo(plain);
  }

  @Test
  void values_are_of_format_1() {
    assertThat(
            new GcmValueSealer(GOLDEN.drawing("nonce"))
                .seal(GOLDEN.key(), GOLDEN.bytes("plain.1.short"), GOLDEN.bytes("context")))
        .isEqualTo(GOLDEN.bytes("sealed.1.short"));
  }

  @Test
  void a_box_of_one_format_does_not_open_as_another() {
    byte[] sealed = GOLDEN.bytes("sealed.1.short");
    sealed[0] = 2;
    GcmBox other = new GcmBox((byte) 2, GOLDEN.drawing("nonce"));
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> other.open(KEY, sealed, GOLDEN.bytes("context")));
  }
}
