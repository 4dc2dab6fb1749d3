package io.replayvault.application.session.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.session.Manifest;
import io.replayvault.domain.session.NamedEvent;
import io.replayvault.domain.session.PageVisit;
import io.replayvault.domain.session.SessionId;
import java.util.List;

/** Shows a session's facts and the manifest of its time ranges. */
public interface ReadSession {
  /** The session's facts. */
  Guarded<Facts> read(Caller caller, SessionId session);

  /**
   * What there is to know.
   *
   * @param session the session
   * @param pages pages visited, in order
   * @param marks events named by the site, in order
   * @param manifest its time ranges
   */
  record Facts(
      SessionView session, List<PageVisit> pages, List<NamedEvent> marks, Manifest manifest) {}
}
