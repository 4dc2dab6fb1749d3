package io.replayvault.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.session.out.Compression;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FrameWriterTest {
  private static final Instant AT = Instant.ofEpochMilli(0x0102_0304_0506L);

  private final Uncompressed compression = new Uncompressed();
  private final FrameWriter writer = new FrameWriter(compression);

  @Test
  void a_frame_is_written_as_the_page_says() throws IOException {
    add(7, false, "[1]");
    add(8, false, "[2,3]");
    assertThat(HexFormat.of().formatHex(writer.finish()))
        .isEqualTo(
            "52564631"
                + "0002"
                + "00000008"
                + "00000007"
                + "00"
                + "0000010203040506"
                + "0000010203040507"
                + "00000003"
                + "00000008"
                + "00"
                + "0000010203040506"
                + "0000010203040507"
                + "00000005"
                + HexFormat.of().formatHex("[1][2,3]".getBytes(UTF_8)));
  }

  @Test
  void a_full_snapshot_begins_a_frame_and_what_follows_shares_it() throws IOException {
    add(0, true, "[0]");
    add(1, false, "[1]");
    add(2, true, "[2]");
    add(3, false, "[3]");
    writer.finish();
    assertThat(frames()).containsExactly(0L, 0L, 66L, 66L);
  }

  @Test
  void a_full_frame_takes_no_further_segment() throws IOException {
    add(0, false, "x".repeat(FrameWriter.FULL - 1));
    add(1, false, "y");
    add(2, false, "z");
    writer.finish();
    assertThat(frames().stream().distinct()).hasSize(2);
    assertThat(frames().get(0)).isEqualTo(frames().get(1));
  }

  private List<Long> frames() {
    return writer.placed().stream().map(placed -> placed.frame().start()).toList();
  }

  private void add(int number, boolean snapshot, String body) throws IOException {
    writer.add(
        new StoredSegment(
            new SegmentNumber(number),
            new ObjectId("0".repeat(32)),
            Optional.empty(),
            new TimeRange(AT, AT.plusMillis(1)),
            1,
            1,
            snapshot ? List.of(AT) : List.of(),
            List.of(),
            List.of()),
        new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  @Test
  void one_that_is_not_finished_gives_its_compressor_back_when_closed() throws IOException {
    add(0, false, "[0]");
    assertThat(compression.open).isEqualTo(1);
    writer.close();
    writer.close();
    assertThat(compression.open).isZero();
  }

  /** Leaves bytes as they are, so that a test can name them. */
  private static final class Uncompressed implements Compression {
    private int open;

    @Override
    public OutputStream compress(OutputStream target) {
      open++;
      return new FilterOutputStream(target) {
        @Override
        public void close() throws IOException {
          open--;
          super.close();
        }
      };
    }

    @Override
    public InputStream decompress(InputStream compressed) {
      return compressed;
    }
  }
}
