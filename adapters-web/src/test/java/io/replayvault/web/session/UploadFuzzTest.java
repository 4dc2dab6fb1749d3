package io.replayvault.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.out.SegmentMalformed;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.SegmentFault;
import io.replayvault.domain.session.TimeRange;
import io.replayvault.web.entry.BodyRefused;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.json.JsonRecords;
import io.replayvault.web.json.JsonRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * What strangers send, made up by Jazzer. Runs over its seeds with the other tests, and for as long
 * as wanted by {@code build/fuzz} (ADR-0028).
 */
final class UploadFuzzTest {
  private static final long LATEST = Sessions.START.plusSeconds(86_400).toEpochMilli();
  private static final int MOST_INFLATED = 256 * 1024;

  /** The second reader has no such limits. */
  private static final Set<SegmentFault> LIMITS =
      Set.of(
          SegmentFault.TOO_DEEP,
          SegmentFault.TOO_MANY_NAMES,
          SegmentFault.NAME_TOO_LONG,
          SegmentFault.STRING_TOO_LONG,
          SegmentFault.NUMBER_TOO_LONG,
          SegmentFault.TOO_MANY_VALUES,
          SegmentFault.TOO_MANY_EVENTS);

  private final StreamingSegmentInspector inspector =
      new StreamingSegmentInspector(new HandClock(Sessions.START));

  @FuzzTest
  void a_segment_is_taken_exactly_when_a_second_reader_takes_it(byte[] segment) throws IOException {
    try {
      inspector.inspect(new ByteArrayInputStream(segment));
      assertThat(SegmentByDom.accepts(segment, LATEST)).isTrue();
      assertThat(delivered(segment)).isNotEmpty();
    } catch (SegmentMalformed malformed) {
      if (!LIMITS.contains(malformed.fault())) {
        assertThat(SegmentByDom.accepts(segment, LATEST)).isFalse();
      }
    }
  }

  @FuzzTest
  void a_gzip_member_inflates_to_what_java_inflates_or_is_refused(byte[] member)
      throws IOException {
    byte[] content;
    try (GzipMember in = new GzipMember(member, MOST_INFLATED)) {
      content = in.readAllBytes();
    } catch (BodyRefused refused) {
      return;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @FuzzTest
  void an_opening_is_read_or_refused(byte[] opening) throws IOException {
    try {
      ProtocolVersions.requireTaken(opening);
      JsonRecords.read(new ByteArrayInputStream(opening), OpenSessionRequest.class);
    } catch (JsonRefused | Refusal refused) {
      assertThat(refused.getMessage()).isNotEmpty();
    }
  }

  @FuzzTest
  void a_beacon_is_read_or_refused(byte[] beacon) throws IOException {
    try {
      BeaconEnvelope envelope = BeaconEnvelope.of(beacon);
      assertThat(envelope.events().available()).isLessThan(beacon.length);
    } catch (JsonRefused refused) {
      assertThat(refused.rule()).isNotEmpty();
    }
  }

  @FuzzTest
  void a_stored_segment_is_read_a_line_an_event_or_not_at_all(byte[] segment) {
    try {
      for (String line : delivered(segment).split("\n")) {
        assertThat(line).doesNotContain("\u2028", "\u2029", "\r");
      }
    } catch (IOException broken) {
      assertThat(broken).hasNoCause();
    }
  }

  @FuzzTest
  void a_path_is_masked_whatever_it_is(byte[] raw) {
    MaskedPath path = MaskedPath.of(new String(raw, UTF_8));

    assertThat(path.value()).matches("/[A-Za-z.:/_-]*").hasSizeLessThanOrEqualTo(256);
    assertThat(path.value()).doesNotContain("//");
    assertThat(path.value().replace(":id", "")).doesNotContain(":");
    assertThat(MaskedPath.of(path.value())).isEqualTo(path);
  }

  private static String delivered(byte[] segment) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    TimeRange ever = new TimeRange(Instant.EPOCH, Instant.ofEpochMilli(LATEST + 1));
    new StreamingEventReader().copy(new ByteArrayInputStream(segment), ever, sign -> true, lines);
    return lines.toString(UTF_8);
  }
}
