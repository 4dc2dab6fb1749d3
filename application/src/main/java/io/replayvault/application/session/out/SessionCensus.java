package io.replayvault.application.session.out;

import java.time.Instant;

/**
 * Counts what the index holds, for whoever watches the deployment. Answers what was so at a moment
 * within the call; changes nothing. An index that cannot be reached throws {@link
 * IndexUnavailable}. May be called concurrently; costs a look at every session that has not
 * expired, so it is asked twice a minute and not for each look at a figure.
 */
public interface SessionCensus {
  /**
   * Counts.
   *
   * @param liveSince sessions with an upload since then are live
   * @param now sessions whose merge is due by then wait for it
   */
  Census count(Instant liveSince, Instant now);

  /**
   * What was counted.
   *
   * @param live sessions that are not closed
   * @param due sessions that wait to be merged, or are being merged by a node that is late
   * @param condemned objects that were ever condemned
   */
  record Census(long live, long due, long condemned) {}
}
