package io.replayvault.application.session.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Delivers the events of a time range of a session; the record of it is on the audit log before the
 * first byte.
 */
public interface ReplaySession {
  /** The events, ready to be written. */
  Guarded<Events> replay(Caller caller, SessionId session, TimeRange range);

  /** Events that are opened while they are written: nothing is held whole. */
  interface Events {
    /** Writes one event a line, in order. Does not close the stream. */
    void writeTo(OutputStream lines) throws IOException;
  }
}
