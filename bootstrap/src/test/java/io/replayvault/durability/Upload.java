package io.replayvault.durability;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;

/**
 * A segment that a recorder sends: lines of random text that a compressor cannot shorten much, in a
 * stretch of time that no other number of the session has.
 *
 * @param session to which session
 * @param number its place
 * @param lines its body
 */
record Upload(Opened session, int number, String lines) {
  private static final int SECONDS_A_SEGMENT = 100;
  private static final int BYTES_A_LINE = 128;

  /** A body of at least so many characters. */
  static Upload of(Opened session, int number, int length, Random random) {
    StringBuilder lines = new StringBuilder();
    int line = 0;
    do {
      byte[] text = new byte[BYTES_A_LINE];
      random.nextBytes(text);
      lines.append(line == 0 ? "" : "\n").append(number * SECONDS_A_SEGMENT + line / 4);
      lines.append(" text ").append(HexFormat.of().formatHex(text));
      line++;
    } while (lines.length() < length);
    return new Upload(session, number, lines.toString());
  }

  AppendSegment.Command command() {
    return new AppendSegment.Command(
        session.session(),
        new SegmentNumber(number),
        session.token(),
        Recordings.SHOP,
        new ByteArrayInputStream(lines.getBytes(UTF_8)));
  }

  /** The stretch of time that its events lie in. */
  TimeRange range() {
    Instant from = Sessions.START.plusSeconds((long) number * SECONDS_A_SEGMENT);
    return new TimeRange(from, from.plusSeconds(SECONDS_A_SEGMENT - 1));
  }
}
