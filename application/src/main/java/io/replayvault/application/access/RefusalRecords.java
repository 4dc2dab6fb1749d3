package io.replayvault.application.access;

import io.replayvault.application.access.in.RecordRefusals;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@link RecordRefusals} that no flood makes long (ADR-0063): of a kind from one source the first
 * of each minute is recorded, the following are counted, and their number is recorded when the
 * minute is over.
 */
public final class RefusalRecords implements RecordRefusals {
  private static final Logger LOG = System.getLogger(RefusalRecords.class.getName());

  private final RefusalWindows windows = new RefusalWindows();
  private final RefusalEntries entries;
  private final NotedRefusals log;
  private final InstantSource clock;

  public RefusalRecords(RefusalEntries entries, NotedRefusals log, InstantSource clock) {
    this.entries = entries;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public void record(Refused refused) {
    String request = refused.request().requestId();
    if (log.isNoted(request)) {
      return;
    }
    Instant now = clock.instant();
    RefusalWindows.Place place = windows.enter(refused, now);
    if (place.isFirst()) {
      try {
        log.append(place.isShared() ? entries.shared(refused, now) : entries.first(refused, now));
      } catch (RuntimeException notRecorded) {
        windows.leave(place);
        throw notRecorded;
      }
    }
    log.note(request);
  }

  /**
   * Records the numbers of those that were counted in minutes that are over. What the log does not
   * take is offered again.
   */
  public void endMinutes() {
    end(clock.instant().minus(RefusalWindows.MINUTE));
  }

  /** The same of all minutes, also those under way: the node ends. */
  public void endAll() {
    end(Instant.MAX);
  }

  private void end(Instant begunBefore) {
    for (RefusalWindows.Ended ended : windows.end(begunBefore)) {
      try {
        log.append(entries.count(ended, clock.instant()));
      } catch (RuntimeException away) {
        windows.again(ended);
        LOG.log(Level.WARNING, "the number of refusals is not recorded yet: no audit log");
      }
    }
  }
}
