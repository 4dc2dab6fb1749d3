package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextFinderTest {
  private final TextFinder finder =
      new TextFinder()
          .text("planted", "planted-91d2")
          .bytes("raw", new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

  @Test
  void each_form_of_a_text_is_found_and_named() {
    assertThat(finder.in("..planted-91d2.".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("planted (a byte each)");
    assertThat(finder.in("x planted-91d2".getBytes(StandardCharsets.UTF_16LE)))
        .contains("planted (two bytes each)")
        .doesNotContain("planted (a byte each)");
    assertThat(finder.in("x planted-91d2".getBytes(StandardCharsets.UTF_16BE)))
        .contains("planted (two bytes each, large first)")
        .doesNotContain("planted (a byte each)");
  }

  @Test
  void what_is_almost_the_text_is_not_found() {
    assertThat(finder.in("planted-91d".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(finder.in("planted-91D2".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void bytes_at_the_very_end_of_a_file_are_found(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, new byte[] {0, 0, 1, 2, 3, 4, 5, 6, 7, 8});
    assertThat(finder.in(file)).containsExactly("raw");
  }
}
