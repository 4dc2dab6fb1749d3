package io.replayvault.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.out.SegmentMalformed;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Segments changed at random: the inspector takes exactly what a second, independent check takes,
 * never fails in another way, and whatever it takes can be delivered line by line. Repeatable by
 * {@code -Dreplayvault.seed}.
 */
final class SegmentMutationTest {
  private static final int TRIES = Integer.getInteger("replayvault.mutations", 4_000);
  private static final long SEED = Long.getLong("replayvault.seed", 20261124L);
  private static final long LATEST = Sessions.START.plusSeconds(86_400).toEpochMilli();
  private static final byte[][] PIECES = {
    "{".getBytes(UTF_8),
    "}".getBytes(UTF_8),
    "[".getBytes(UTF_8),
    "]".getBytes(UTF_8),
    "\"".getBytes(UTF_8),
    "\\".getBytes(UTF_8),
    ",".getBytes(UTF_8),
    ":".getBytes(UTF_8),
    "null".getBytes(UTF_8),
    "-0".getBytes(UTF_8),
    "1e9".getBytes(UTF_8),
    " ".getBytes(UTF_8),
    "\"type\":3,".getBytes(UTF_8),
    "\"__proto__\":1,".getBytes(UTF_8),
    "\\u2028".getBytes(UTF_8),
    "\\ud800".getBytes(UTF_8),
    "\u00e9\u65e5".getBytes(UTF_8),
    {(byte) 0xff},
    {0},
    "\n".getBytes(UTF_8),
    "9".getBytes(UTF_8),
    "{\"type\":3,\"data\":{},\"timestamp\":1795500000000},".getBytes(UTF_8)
  };

  private final StreamingSegmentInspector inspector =
      new StreamingSegmentInspector(new HandClock(Sessions.START));

  @Test
  void a_changed_segment_is_taken_exactly_when_a_second_check_takes_it() throws IOException {
    Random random = new Random(SEED);
    int taken = 0;
    for (int i = 0; i < TRIES; i++) {
      byte[] segment = mutated(Segments.rich(), random);
      boolean accepted = accepts(segment);
      assertThat(accepted)
          .as("try %d of seed %d: %s", i, SEED, HexFormat.of().formatHex(segment))
          .isEqualTo(SegmentByDom.accepts(segment, LATEST));
      if (accepted) {
        taken++;
        assertDelivered(segment);
      }
    }
    assertThat(taken).as("the test must see both kinds").isBetween(TRIES / 50, TRIES - TRIES / 50);
  }

  private boolean accepts(byte[] segment) throws IOException {
    try {
      SegmentFacts facts = inspector.inspect(new ByteArrayInputStream(segment));
      assertThat(facts.clicks()).isEqualTo(SegmentByDom.clicks(segment));
      return true;
    } catch (SegmentMalformed malformed) {
      return false;
    }
  }

  private static void assertDelivered(byte[] segment) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    TimeRange ever = new TimeRange(Instant.EPOCH, Instant.ofEpochMilli(LATEST + 1));
    new StreamingEventReader().copy(new ByteArrayInputStream(segment), ever, sign -> true, lines);
    String text = lines.toString(UTF_8);
    assertThat(
            SegmentByDom.accepts(
                ("[" + text.strip().replace("\n", ",") + "]").getBytes(UTF_8), LATEST))
        .isTrue();
  }

  private static byte[] mutated(byte[] segment, Random random) {
    byte[] changed = segment;
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      int at = random.nextInt(changed.length);
      int end = Math.min(changed.length, at + random.nextInt(4));
      changed =
          switch (random.nextInt(4)) {
            case 0 -> spliced(changed, at, at, PIECES[random.nextInt(PIECES.length)]);
            case 1 -> spliced(changed, at, end, new byte[0]);
            case 2 -> spliced(changed, at, at + 1, new byte[] {(byte) (32 + random.nextInt(95))});
            default -> spliced(changed, at, at + 1, new byte[] {(byte) random.nextInt(256)});
          };
    }
    return changed;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(piece);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
