package io.replayvault.web.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictTokensTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,-0.5e3,true,null,\"\\ud83d\\ude00\"]}",
        " [ ] ",
        "\"lone \\ud800 half\"",
        "0",
        "{\"a\":{\"a\":1},\"b\":{\"a\":1}}"
      })
  void json_is_accepted(String text) throws IOException {
    assertThat(ReadAll.json(text.getBytes(UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{\"a\":1,\"a\":2}",
        "{\"\\u0061\":1,\"a\":2}",
        "{a:1}",
        "{'a':1}",
        "[1,]",
        "[01]",
        "[+1]",
        "[.5]",
        "[NaN]",
        "[1] 2",
        "[1]]",
        "[1]/**/",
        "// c\n[1]",
        "[\"\t\"]",
        "[\"\\x41\"]",
        "\uFEFF[1]",
        "{\"__proto__\":1}",
        "{\"x\":{\"constructor\":1}}",
        "[{\"proto\\u0074ype\":1}]"
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> ReadAll.json(text.getBytes(UTF_8))).isInstanceOf(JsonRefused.class);
  }

  @Test
  void text_that_is_not_utf_8_is_refused() {
    for (String bytes : new String[] {"\"\u00ff\"", "\"\u00c0\u00af\"", "\"\u00ed\u00a0\u0080\""}) {
      assertThatThrownBy(() -> ReadAll.json(bytes.getBytes(ISO_8859_1)))
          .isInstanceOf(JsonRefused.class);
    }
  }

  @Test
  void depth_ends_at_one_thousand_and_twenty_four() throws IOException {
    assertThat(ReadAll.json(nested(StrictTokens.DEEPEST))).isTrue();
    assertThatThrownBy(() -> ReadAll.json(nested(StrictTokens.DEEPEST + 1)))
        .isInstanceOf(JsonRefused.class);
  }

  @Test
  void an_object_has_at_most_ten_thousand_names() throws IOException {
    assertThat(ReadAll.json(withNames(StrictTokens.MOST_NAMES))).isTrue();
    assertThatThrownBy(() -> ReadAll.json(withNames(StrictTokens.MOST_NAMES + 1)))
        .isInstanceOf(JsonRefused.class);
  }

  @Test
  void a_string_ends_at_four_mebibytes_also_where_it_is_skipped() throws IOException {
    assertThat(ReadAll.json(withString(StrictTokens.LONGEST_STRING))).isTrue();
    assertThatThrownBy(() -> ReadAll.json(withString(StrictTokens.LONGEST_STRING + 1)))
        .isInstanceOf(JsonRefused.class);
  }

  @Test
  void long_names_and_numbers_are_refused() {
    assertThatThrownBy(() -> ReadAll.json(("{\"" + "n".repeat(5_000) + "\":1}").getBytes(UTF_8)))
        .isInstanceOf(JsonRefused.class);
    assertThatThrownBy(() -> ReadAll.json("1".repeat(200).getBytes(UTF_8)))
        .isInstanceOf(JsonRefused.class);
  }

  @Test
  void a_refusal_never_quotes_the_text() {
    assertThatThrownBy(() -> ReadAll.json("[\"secret\" secret]".getBytes(UTF_8)))
        .isInstanceOf(JsonRefused.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  private static byte[] nested(int depth) {
    return ("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8);
  }

  private static byte[] withNames(int count) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",").append("\"n").append(i).append("\":0");
    }
    return text.append('}').toString().getBytes(UTF_8);
  }

  private static byte[] withString(int length) {
    return ("[\"" + "s".repeat(length) + "\"]").getBytes(UTF_8);
  }

  /** Reads a whole text. */
  static final class ReadAll {
    private ReadAll() {}

    /** True when the text was read to its end; throws when it is refused. */
    static boolean json(byte[] text) throws IOException {
      StrictTokens tokens = StrictTokens.of(new ByteArrayInputStream(text));
      tokens.next();
      tokens.skip();
      tokens.end();
      return true;
    }
  }
}
