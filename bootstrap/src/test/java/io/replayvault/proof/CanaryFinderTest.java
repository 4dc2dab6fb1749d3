package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class CanaryFinderTest {
  private static final String TEXT = "ghijklmnopqrstuvwxyz";

  private final CanaryFinder finder = CanaryFinder.of(Map.of("somewhere", TEXT));

  @Test
  void a_text_is_found_as_it_is_and_in_utf_16() {
    assertThat(finder.in(bytes("so " + TEXT + " it is"))).containsExactly("somewhere");
    assertThat(finder.in(("x" + TEXT).getBytes(StandardCharsets.UTF_16LE))).hasSize(1);
    assertThat(finder.in(("x" + TEXT).getBytes(StandardCharsets.UTF_16BE))).hasSize(1);
  }

  @Test
  void it_is_found_in_hexadecimal_and_base64_wherever_it_begins() {
    assertThat(finder.in(bytes(HexFormat.of().formatHex(bytes("ab" + TEXT))))).hasSize(1);
    for (String before : new String[] {"", "a", "ab", "abc", "abcd"}) {
      for (String after : new String[] {"", "a", "ab"}) {
        assertThat(finder.in(Base64.getEncoder().encode(bytes(before + TEXT + after)))).hasSize(1);
      }
    }
  }

  @Test
  void it_is_found_within_compressed_data_that_other_bytes_surround() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(bytes("before"));
    GZIPOutputStream gzip = new GZIPOutputStream(all);
    gzip.write(bytes(TEXT));
    gzip.finish();
    all.writeBytes(bytes("after"));
    assertThat(finder.in(all.toByteArray())).containsExactly("somewhere");
  }

  @Test
  void what_is_almost_it_is_not_found() {
    assertThat(finder.in(bytes(TEXT.substring(1)))).isEmpty();
    assertThat(finder.in(bytes(TEXT.toUpperCase(Locale.ROOT)))).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
