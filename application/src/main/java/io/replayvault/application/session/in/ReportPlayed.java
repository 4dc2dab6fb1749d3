package io.replayvault.application.session.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.session.PlayedWindow;
import io.replayvault.domain.session.SessionId;
import java.util.List;

/**
 * Takes a player's word for what it has shown of a session, beside what the server knows to have
 * delivered (clause F3). Whoever may watch may report, and of what was delivered to them alone.
 */
public interface ReportPlayed {
  /** Puts it on the audit log; refused as absent for whoever may not watch. */
  Guarded<Outcome> report(Caller caller, Command command);

  /**
   * A report. Refuses none and more than {@link PlayedWindow#MOST} windows.
   *
   * @param session of which session
   * @param windows in the order in which they were played
   */
  record Command(SessionId session, List<PlayedWindow> windows) {
    public Command {
      windows = List.copyOf(windows);
      if (windows.isEmpty() || windows.size() > PlayedWindow.MOST) {
        throw new IllegalArgumentException("a report has 1 to 8 windows");
      }
    }
  }

  /** How it ended; either is on the audit log. */
  sealed interface Outcome {
    /** It is told there. */
    record Kept() implements Outcome {}

    /** Some of it was not delivered to the caller in the last twelve hours. */
    record NeverDelivered() implements Outcome {}
  }
}
