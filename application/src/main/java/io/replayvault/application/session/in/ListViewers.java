package io.replayvault.application.session.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who has seen a session, and which stretches of it, as the audit log has it. Recorded as a reading
 * of the audit log.
 */
public interface ListViewers {
  /**
   * Who has seen it; refused as absent if the account neither has it nor ever looked at it. What is
   * erased is told of as long as the log is.
   */
  Guarded<Viewers> list(Caller caller, SessionId session);

  /**
   * All who looked.
   *
   * @param recorded from the session's begin to its last event; empty where it is no more
   * @param all whoever looked last comes first
   */
  record Viewers(Optional<TimeRange> recorded, List<Viewer> all) {}

  /**
   * Somebody, under one grant or none.
   *
   * @param person pseudonymous id
   * @param name empty where the account has nobody of that id
   * @param grant of Support
   * @param firstAt their first try
   * @param lastAt their last try
   * @param looks how often they opened the session or were given a window of it
   * @param refused how often they were not let
   * @param seen what was delivered to them, without overlaps, in order
   * @param purposes why they looked, by their own word, as the records name it; in order of names
   */
  record Viewer(
      PersonId person,
      Optional<String> name,
      Optional<SupportGrantId> grant,
      Instant firstAt,
      Instant lastAt,
      long looks,
      long refused,
      List<TimeRange> seen,
      List<String> purposes) {}
}
