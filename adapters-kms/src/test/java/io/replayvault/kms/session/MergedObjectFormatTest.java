package io.replayvault.kms.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.session.FrameReader;
import io.replayvault.application.session.FrameWriter;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.Frame;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Holds the frames of a merged object to {@code docs/formats/merged-object.md}, with real zstd. */
final class MergedObjectFormatTest {
  private static final Instant START = Instant.ofEpochMilli(1_795_500_000_000L);

  private final Properties golden = golden();
  private final FrameReader reader = new FrameReader(new ZstdCompression());

  @Test
  void a_golden_object_is_read() throws IOException {
    List<String> read = new ArrayList<>();
    InputStream content = new ByteArrayInputStream(bytes("content"));
    long first = read(content, read, 0, 1, 999_999);
    assertThat(first).isEqualTo(Long.parseLong(golden.getProperty("frame.1.start")));
    assertThat(first + read(content, read, 0, 1, 999_999)).isEqualTo(bytes("content").length);
    assertThat(read)
        .containsExactly(
            "0 true " + text("body.0"),
            "1 false " + text("body.1"),
            "999999 false " + text("body.999999"));
  }

  @Test
  void one_segment_of_a_golden_frame_is_read_alone_and_the_next_frame_follows() throws IOException {
    List<String> read = new ArrayList<>();
    InputStream content = new ByteArrayInputStream(bytes("content"));
    read(content, read, 1);
    read(content, read, 999_999);
    assertThat(read)
        .containsExactly("1 false " + text("body.1"), "999999 false " + text("body.999999"));
  }

  @Test
  void what_was_written_is_read_wherever_frames_end() throws IOException {
    FrameWriter writer = new FrameWriter(new ZstdCompression());
    List<byte[]> bodies = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      byte[] body = ("[" + "1,".repeat(1 + number * 900) + "2]").getBytes(UTF_8);
      bodies.add(body);
      writer.add(segment(number, number % 15 == 0), new ByteArrayInputStream(body));
    }
    byte[] content = writer.finish();
    List<Frame> frames = writer.placed().stream().map(FrameWriter.Placed::frame).toList();
    assertThat(frames).hasSize(40);
    assertThat(frames.stream().distinct().count()).isBetween(4L, 12L);
    assertThat(frames.get(15)).isNotEqualTo(frames.get(14));
    for (int number = 0; number < 40; number++) {
      Frame frame = frames.get(number);
      byte[] part = Arrays.copyOfRange(content, (int) frame.start(), Math.toIntExact(frame.end()));
      byte[] body = bodies.get(number);
      SegmentNumber wanted = new SegmentNumber(number);
      reader.read(
          new ByteArrayInputStream(part),
          entry -> entry.number().equals(wanted),
          (entry, given) -> assertThat(given.readAllBytes()).isEqualTo(body));
    }
  }

  @Test
  void a_cut_or_changed_header_is_damaged() {
    byte[] content = bytes("content");
    for (int length = 0; length < 150; length++) {
      assertDamaged(Arrays.copyOf(content, length));
    }
    for (int at : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 10, 14, 31}) {
      byte[] changed = content.clone();
      changed[at] ^= (byte) 0x80;
      assertDamaged(changed);
    }
  }

  private void assertDamaged(byte[] content) {
    assertThatThrownBy(
            () ->
                reader.read(
                    new ByteArrayInputStream(content),
                    entry -> true,
                    (entry, body) -> body.readAllBytes()))
        .isInstanceOf(IOException.class);
  }

  private long read(InputStream content, List<String> into, Integer... numbers) throws IOException {
    List<Integer> wanted = List.of(numbers);
    return reader.read(
        content,
        entry -> wanted.contains(entry.number().value()),
        (entry, body) ->
            into.add(
                entry.number().value()
                    + " "
                    + entry.snapshot()
                    + " "
                    + new String(body.readAllBytes(), UTF_8)));
  }

  private static StoredSegment segment(int number, boolean snapshot) {
    return new StoredSegment(
        new SegmentNumber(number),
        new ObjectId("%032x".formatted(number)),
        Optional.empty(),
        new TimeRange(START, START),
        1,
        1,
        snapshot ? List.of(START) : List.of(),
        List.of(),
        List.of());
  }

  private String text(String name) {
    return new String(bytes(name), UTF_8);
  }

  private byte[] bytes(String name) {
    return HexFormat.of().parseHex(golden.getProperty(name));
  }

  private static Properties golden() {
    Properties values = new Properties();
    try (InputStream file =
        MergedObjectFormatTest.class.getResourceAsStream("merged-object.properties")) {
      values.load(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return values;
  }
}
