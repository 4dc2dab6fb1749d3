package io.replayvault.web.session;

import static io.replayvault.web.session.Segments.T0;
import static io.replayvault.web.session.Segments.custom;
import static io.replayvault.web.session.Segments.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.out.SegmentMalformed;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.NamedEvent;
import io.replayvault.domain.session.PageVisit;
import io.replayvault.domain.session.Pausing;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamingSegmentInspectorTest {
  private final StreamingSegmentInspector inspector =
      new StreamingSegmentInspector(new HandClock(Sessions.START));

  @Test
  void facts_are_those_of_the_protocol() throws Exception {
    SegmentFacts facts = inspect(Segments.rich());

    assertThat(facts)
        .isEqualTo(
            new SegmentFacts(
                range(0, 40_000),
                12,
                2,
                1,
                2,
                List.of(at(10)),
                List.of(range(20, 4_000), range(20_000, 20_000)),
                List.of(new PageVisit(at(20), new MaskedPath("/quote/:id/step"))),
                List.of(new NamedEvent(at(21_000), "quote-sent")),
                List.of()));
  }

  @Test
  void pauses_are_kept_in_order_of_time() throws Exception {
    byte[] segment =
        Segments.of(
            custom("rv.resumed", 9, "{}"),
            custom("rv.paused", 3, "{}"),
            custom("rv.pausing", 5, "{}"));

    assertThat(inspect(segment).pausings())
        .containsExactly(new Pausing(at(3), true), new Pausing(at(9), false));
  }

  @Test
  void the_order_of_names_in_an_event_does_not_matter() throws Exception {
    String timeFirst =
        "{\"timestamp\":%d,\"type\":3,\"data\":{\"type\":2,\"source\":2}}".formatted(T0);
    String dataFirst =
        "{\"data\":{\"source\":2,\"type\":2},\"timestamp\":%d,\"type\":3}".formatted(T0);

    assertThat(inspect(Segments.of(timeFirst, dataFirst)).clicks()).isEqualTo(2);
  }

  @Test
  void what_a_newer_recorder_sends_is_skipped() throws Exception {
    byte[] segment =
        Segments.of(
            "{\"type\":6,\"timestamp\":%d,\"data\":{\"plugin\":[{}],\"source\":[2]},\"delay\":1.5}"
                .formatted(T0),
            custom("rv.future", 1, "[\"a\",{\"path\":1}]"),
            event(3, 2, "{\"source\":\"2\",\"type\":{},\"tag\":7,\"payload\":null}"));

    SegmentFacts facts = inspect(segment);
    assertThat(facts.events()).isEqualTo(3);
    assertThat(facts.activity()).isEmpty();
  }

  @Test
  void stretches_of_activity_are_apart_by_ten_seconds() throws Exception {
    byte[] segment =
        Segments.of(click(30_000), click(0), click(9_999), click(19_998), click(40_000));

    assertThat(inspect(segment).activity())
        .containsExactly(range(0, 19_998), range(30_000, 30_000), range(40_000, 40_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "[1]",
        "[[]]",
        "[null]",
        "[{}]",
        "[{'T'}]",
        "[{\"type\":3,\"timestamp\":T}]",
        "[{\"type\":3,\"data\":{}}]",
        "[{\"timestamp\":T,\"data\":{}}]",
        "[{\"type\":7,\"timestamp\":T,\"data\":{}}]",
        "[{\"type\":-1,\"timestamp\":T,\"data\":{}}]",
        "[{\"type\":3.0,\"timestamp\":T,\"data\":{}}]",
        "[{\"type\":\"3\",\"timestamp\":T,\"data\":{}}]",
        "[{\"type\":3,\"timestamp\":\"T\",\"data\":{}}]",
        "[{\"type\":3,\"timestamp\":T.5,\"data\":{}}]",
        "[{\"type\":3,\"timestamp\":1e12,\"data\":{}}]",
        "[{\"type\":3,\"timestamp\":1,\"data\":{}}]",
        "[{\"type\":3,\"timestamp\":99999999999999,\"data\":{}}]",
        "[{\"type\":3,\"timestamp\":9999999999999999999999,\"data\":{}}]",
        "[{\"type\":3,\"timestamp\":T,\"data\":[]}]",
        "[{\"type\":3,\"timestamp\":T,\"data\":null}]",
        "[{\"type\":3,\"timestamp\":T,\"data\":{}}] x",
        "[{\"type\":3,\"timestamp\":T,\"data\":{}}][]",
        "[{\"type\":3,\"timestamp\":T,\"data\":{},\"type\":3}]",
        "[{\"type\":3,\"timestamp\":T,\"data\":{\"a\":{\"__proto__\":{}}}}]",
        "[{\"type\":3,\"timestamp\":T,\"data\":{\"source\":99999999999999999999}}]",
        "[{\"type\":5,\"timestamp\":T,\"data\":{\"tag\":\"rv.page\",\"payload\":{}}}]",
        "[{\"type\":5,\"timestamp\":T,\"data\":{\"tag\":\"rv.page\",\"payload\":{\"path\":7}}}]",
        "[{\"type\":5,\"timestamp\":T,\"data\":{\"tag\":\"rv.event\",\"payload\":{}}}]",
        "[{\"type\":5,\"timestamp\":T,\"data\":{\"tag\":\"rv.event\",\"payload\":{\"name\":\"a@b\"}}}]",
        "[{\"type\":5,\"timestamp\":T,\"data\":{\"tag\":\"rv.lost\",\"payload\":{\"segments\":-1}}}]",
      })
  void anything_else_is_malformed_and_the_rule_quotes_nothing(String template) {
    byte[] segment = template.replace("T", String.valueOf(T0)).getBytes(UTF_8);

    assertThatThrownBy(() -> inspect(segment))
        .isInstanceOf(SegmentMalformed.class)
        .hasMessageNotContaining("a@b")
        .hasNoCause();
  }

  @Test
  void a_clock_may_be_a_day_ahead_and_no_more() throws Exception {
    long day = 24 * 3_600_000L;
    assertThat(inspect(Segments.of(event(3, day, "{}"))).events()).isEqualTo(1);
    assertThatThrownBy(() -> inspect(Segments.of(event(3, day + 1, "{}"))))
        .isInstanceOf(SegmentMalformed.class);
  }

  @Test
  void twenty_thousand_events_are_taken_and_no_more() throws Exception {
    assertThat(inspect(many(20_000)).events()).isEqualTo(20_000);
    assertThatThrownBy(() -> inspect(many(20_001))).isInstanceOf(SegmentMalformed.class);
  }

  @Test
  void a_thousand_named_events_are_taken_and_no_more() throws Exception {
    String[] events = new String[1_001];
    Arrays.setAll(events, i -> custom("rv.event", i, "{\"name\":\"n%d\"}".formatted(i)));

    assertThat(inspect(Segments.of(Arrays.copyOf(events, 1_000))).marks()).hasSize(1_000);
    assertThatThrownBy(() -> inspect(Segments.of(events))).isInstanceOf(SegmentMalformed.class);
  }

  @Test
  void every_byte_is_read_also_white_space_at_the_end() throws Exception {
    byte[] padded = (new String(Segments.rich(), UTF_8) + " ".repeat(20_000)).getBytes(UTF_8);
    InputStream stream = new ByteArrayInputStream(padded);

    inspector.inspect(stream);

    assertThat(stream.read()).isEqualTo(-1);
  }

  @Test
  void a_stream_that_breaks_is_no_malformed_segment() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken");
          }
        };
    assertThatThrownBy(() -> inspector.inspect(broken)).hasMessage("broken");
  }

  private SegmentFacts inspect(byte[] segment) throws IOException, SegmentMalformed {
    return inspector.inspect(new ByteArrayInputStream(segment));
  }

  private static byte[] many(int count) {
    String[] events = new String[count];
    Arrays.fill(events, event(3, 0, "{}"));
    return Segments.of(events);
  }

  private static String click(long after) {
    return event(3, after, "{\"source\":2,\"type\":2}");
  }

  private static Instant at(long after) {
    return Instant.ofEpochMilli(T0 + after);
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(at(from), at(to));
  }
}
