package io.replayvault.web.session;

import static io.replayvault.web.session.Segments.T0;
import static io.replayvault.web.session.Segments.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.PageSign;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class StreamingEventReaderTest {
  @Test
  void events_of_the_range_come_one_a_line_its_end_left_out() throws IOException {
    byte[] segment =
        Segments.of(event(3, 0, "{}"), event(3, 5, "{}"), event(3, 10, "{}"), event(3, 7, "{}"));

    assertThat(copy(segment, 5, 10)).isEqualTo(event(3, 5, "{}") + "\n" + event(3, 7, "{}") + "\n");
  }

  @Test
  void numbers_keep_their_digits_and_texts_their_characters() throws IOException {
    String data =
        "{\"a\":1.10,\"b\":-0,\"c\":1E400,\"d\":123456789012345678901234567890,"
            + "\"e\":\"\u65e5\u672c \ud83d\ude00 \\\" \\\\ </script>\",\"\u00e9\":[true,false,null,{}]}";

    assertThat(copy(Segments.of(event(3, 0, data)), 0, 1)).isEqualTo(event(3, 0, data) + "\n");
  }

  @Test
  void no_text_ends_a_line_and_half_a_pair_stays_half() throws IOException {
    byte[] segment =
        Segments.of(event(3, 0, "{\"a\":\"x\\n\\u2028\u2029\\u0085\",\"b\":\"\\ud800!\"}"));

    String lines = copy(segment, 0, 1);

    assertThat(lines).contains("x\\n\\u2028\\u2029\\u0085").contains("\\uD800!").endsWith("}\n");
    assertThat(lines.codePoints().filter(c -> c == 10 || c == 0x85 || c == 0x2028 || c == 0x2029))
        .hasSize(1);
  }

  @Test
  void a_time_deeper_in_an_event_is_not_its_time() throws IOException {
    byte[] segment =
        Segments.of(
            "{\"data\":{\"timestamp\":%d},\"timestamp\":%d,\"type\":3}".formatted(T0, T0 + 50));

    assertThat(copy(segment, 0, 10)).isEmpty();
    assertThat(copy(segment, 50, 51)).hasLineCount(1);
  }

  @Test
  void a_broken_segment_is_an_error_that_quotes_nothing() {
    assertThatThrownBy(() -> copy("[{\"a\":secret}]".getBytes(UTF_8), 0, 1))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
    assertThatThrownBy(() -> copy("[{\"a\":1".getBytes(UTF_8), 0, 1))
        .isInstanceOf(IOException.class);
  }

  @Test
  void the_gate_is_told_what_each_event_says_of_the_page_also_outside_the_range()
      throws IOException {
    List<PageSign> told = new ArrayList<>();
    byte[] segment =
        Segments.of(
            event(4, 0, "{\"width\":1,\"href\":\"https://shop.example/billing/7?q\"}"),
            event(4, 1, "{\"href\":[\"/a\"]}"),
            event(2, 2, "{\"node\":{\"href\":\"/a\"}}"),
            event(3, 3, "{\"href\":\"/a\",\"tag\":\"rv.page\"}"),
            event(5, 4, "{\"payload\":{\"path\":\"/home\"},\"tag\":\"rv.page\"}"),
            event(5, 5, "{\"tag\":\"rv.page\",\"payload\":{\"deep\":{\"path\":\"/home\"}}}"),
            event(5, 6, "{\"tag\":\"rv.lost\",\"payload\":{\"segments\":1}}"),
            event(5, 7, "{\"tag\":\"rv.event\",\"payload\":{\"name\":\"x\",\"path\":\"/a\"}}"));
    assertThat(copy(segment, 100, 101, told::add)).isEmpty();
    assertThat(told)
        .containsExactly(
            new PageSign.Address(MaskedPath.of("/billing/:id")),
            PageSign.LOSS,
            PageSign.SNAPSHOT,
            PageSign.NONE,
            new PageSign.Visit(MaskedPath.of("/home")),
            PageSign.LOSS,
            PageSign.LOSS,
            PageSign.NONE);
  }

  @Test
  void what_does_not_pass_is_not_written() throws IOException {
    byte[] segment = Segments.of(event(3, 0, "{\"a\":1}"), event(2, 1, "{\"a\":2}"));
    assertThat(copy(segment, 0, 9, sign -> sign == PageSign.SNAPSHOT))
        .isEqualTo(event(2, 1, "{\"a\":2}") + "\n");
  }

  private static String copy(byte[] segment, long from, long to) throws IOException {
    return copy(segment, from, to, sign -> true);
  }

  private static String copy(byte[] segment, long from, long to, Predicate<PageSign> gate)
      throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    new StreamingEventReader()
        .copy(
            new ByteArrayInputStream(segment),
            new TimeRange(Instant.ofEpochMilli(T0 + from), Instant.ofEpochMilli(T0 + to)),
            gate,
            lines);
    return lines.toString(UTF_8);
  }
}
