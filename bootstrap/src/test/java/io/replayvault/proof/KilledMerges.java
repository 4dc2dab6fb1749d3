package io.replayvault.proof;

import io.replayvault.application.session.SessionMerge;
import io.replayvault.system.Deployment;

/**
 * Merges of closed sessions that nodes are killed in the middle of: each is somebody's for the time
 * of its lease, and another's then (clauses D1, F2).
 */
final class KilledMerges {
  private static final int MOST_LOOKS = 150;
  private static final int LOOK_MILLIS = 10;
  private static final int MOST_SECONDS = 200;

  /** Sessions with more than one segment that lies in an object of its own. */
  private static final String UNMERGED =
      "select count(*) from recorded_session s where (select count(*) from segment g"
          + " where g.session_no = s.no and g.frame_at is null) > 1";

  private final Deployment deployment;
  private final boolean mustHit;
  private long hit;

  /**
   * Merges of a deployment.
   *
   * @param mustHit whether so many nodes are killed that it would be a wonder if none had merged
   */
  KilledMerges(Deployment deployment, boolean mustHit) {
    this.deployment = deployment;
    this.mustHit = mustHit;
  }

  /** Waits a moment for somebody to begin one. */
  void awaitOne() throws InterruptedException {
    for (int looks = 0; looks < MOST_LOOKS && taken("100 milliseconds", "0") == 0; looks++) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Counts those that were begun and not ended for seconds: nobody is at them any more. */
  void count() {
    hit += taken("20 seconds", "3 seconds");
  }

  /** Whether each was ended by another in the end. */
  Row row() throws InterruptedException {
    long sessions = number("select count(*) from recorded_session");
    long unmerged = Long.MAX_VALUE;
    for (int tries = 0; tries < MOST_SECONDS && unmerged > 0; tries++) {
      Thread.sleep(1_000);
      unmerged = number(UNMERGED);
    }
    return new Row(
        "  and what a killed node was merging is merged by another",
        "D1 F2",
        sessions,
        "%d left unmerged, %d were being merged by who was killed".formatted(unmerged, hit),
        "0 left unmerged" + (mustHit ? ", some" : ""),
        unmerged == 0 && sessions > 0 && (hit > 0 || !mustHit));
  }

  /** Sessions that somebody took so long ago, and has not ended. */
  private long taken(String atMost, String atLeast) {
    return number(
        """
        select count(*) from recorded_session
        where merge_fence > 0 and merge_due_at - interval '%d seconds'
          between now() - interval '%s' and now() - interval '%s'
        """
            .formatted(SessionMerge.LEASE.toSeconds(), atMost, atLeast));
  }

  private long number(String query) {
    return Long.parseLong(deployment.query(query).getFirst());
  }
}
