package io.replayvault.domain.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.fixtures.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskedPathTest {
  private static final Path GOLDEN =
      Path.of("..", "adapters-web", "ui", "protocol", "golden", "masked-paths.json");
  private static final Pattern CASE =
      Pattern.compile("\\{ \"address\": \"(.*?)\", \"masked\": \"(.*?)\" }");
  private static final String[] HOSTILE = {
    "/",
    "/",
    "a",
    "Z",
    "jane",
    "-",
    "_",
    ".",
    "..",
    ":",
    ":id",
    "7",
    "٣",
    "Ⅷ",
    "ö",
    "山",
    "\uD800",
    "𝒜",
    "@",
    "%",
    "%41",
    "?",
    "#",
    ";",
    "\\",
    " ",
    "\n",
    "\u0000",
    "\u2028",
    "https://",
    "//",
    "javascript:",
    "abcdefghijklmnopqrstuvwxyzabcdefg"
  };

  static Stream<MatchResult> golden() throws IOException {
    return CASE.matcher(Files.readString(GOLDEN)).results();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void masks_as_the_recorder_does(MatchResult golden) {
    assertThat(MaskedPath.of(golden.group(1)).value()).isEqualTo(golden.group(2));
  }

  @Test
  void there_are_golden_cases_at_all() throws IOException {
    assertThat(golden()).hasSizeGreaterThan(20);
  }

  @Test
  void nothing_but_plain_parts_ever_gets_through() {
    Tries.of(
        20_000,
        random -> {
          String masked = MaskedPath.of(Tries.text(random, HOSTILE, 120)).value();
          assertThat(masked).hasSizeLessThanOrEqualTo(256).startsWith("/");
          assertThat(masked.replace(":id", "id")).matches("/|(/[A-Za-z._-]{1,32})+/?");
        });
  }

  @Test
  void masking_again_changes_nothing() {
    Tries.of(
        20_000,
        random -> {
          MaskedPath once = MaskedPath.of(Tries.text(random, HOSTILE, 120));
          assertThat(MaskedPath.of(once.value())).isEqualTo(once);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "orders",
        "/orders/7",
        "/a?b",
        "/a#b",
        "/a/@b",
        "/%41",
        "/a//b",
        "https://a/b"
      })
  void a_path_that_is_not_masked_is_refused(String raw) {
    assertThatThrownBy(() -> new MaskedPath(raw))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("orders");
  }

  @Test
  void a_long_path_is_cut_between_two_parts() {
    String masked = MaskedPath.of("/abcdefg".repeat(1_000)).value();
    assertThat(masked).isEqualTo("/abcdefg".repeat(32));
  }

  @Test
  void a_query_does_not_hide_behind_a_line_break() {
    assertThat(MaskedPath.of("/a\n?b=c/jane").value()).isEqualTo("/:id");
  }
}
