package io.replayvault.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.StoredSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A session uploaded in full and read back in full, however it is stored. */
final class WholeSession {
  private final Recordings recordings;
  private final Opened session;

  WholeSession(Recordings recordings, Opened session) {
    this.recordings = recordings;
    this.session = session;
  }

  /** Uploads that many segments. */
  void upload(int segments) throws IOException {
    for (int number = 0; number < segments; number++) {
      recordings.upload(session, number, body(number));
    }
  }

  static String body(int number) {
    return 10 * number + " page /quote\n" + (10 * number + 9) + " mark sent" + number;
  }

  /** The bodies of all segments as they lie now. */
  List<String> bodies() throws IOException {
    return bodies(recordings.segments.segments(session.session()));
  }

  /** The bodies of these segments, which may have moved since they were listed. */
  List<String> bodies(List<StoredSegment> segments) throws IOException {
    Session opened = recordings.sessions.find(session.session()).orElseThrow().session();
    List<String> bodies = new ArrayList<>();
    recordings.bodies.read(
        opened, segments, body -> bodies.add(new String(body.readAllBytes(), UTF_8)));
    return bodies;
  }
}
