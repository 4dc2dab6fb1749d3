package io.replayvault.application.detection.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.session.SessionId;
import java.util.List;

/** Looks after the sessions that nobody has a reason to open (clause H5). */
public interface KeepDecoys {
  /** The account's decoys, the one that was marked last first. */
  Guarded<List<Decoy>> list(Caller caller);

  /**
   * Marks a session as one, from now on; whoever looks at it raises an alert. One that is not the
   * account's is refused as one that is not there.
   */
  Guarded<Decoy> mark(Caller caller, SessionId session);

  /** It is one no more. What is none is refused as one that is not there. */
  Guarded<Decoy> unmark(Caller caller, SessionId session);
}
