package io.replayvault.web.session;

import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.json.JsonRecords;
import io.replayvault.web.json.JsonRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A beacon's body cut in two at its first line end: who sends which segment, and the segment
 * (recording protocol, section 5).
 *
 * @param session to which session
 * @param number at which place
 * @param token the upload token
 * @param events the segment
 */
record BeaconEnvelope(SessionId session, SegmentNumber number, String token, InputStream events) {
  /** The most bytes of the first line. */
  static final int LONGEST_LINE = 1_024;

  static BeaconEnvelope of(byte[] body) throws IOException {
    int end = 0;
    while (end < body.length && end <= LONGEST_LINE && body[end] != '\n') {
      end++;
    }
    if (end == body.length || end > LONGEST_LINE) {
      throw new JsonRefused("a beacon begins with a line of its own");
    }
    Line line = JsonRecords.read(new ByteArrayInputStream(body, 0, end), Line.class);
    if (!SessionId.isWellFormed(line.session())
        || line.number() < 0
        || line.number() > SegmentNumber.LARGEST) {
      throw new JsonRefused("a beacon names its session and number");
    }
    return new BeaconEnvelope(
        new SessionId(line.session()),
        new SegmentNumber((int) line.number()),
        line.token(),
        new ByteArrayInputStream(body, end + 1, body.length - end - 1));
  }

  /** Hides the token. */
  @Override
  public String toString() {
    return "BeaconEnvelope[" + session + "/" + number.value() + "]";
  }

  private record Line(String session, long number, String token) {}
}
