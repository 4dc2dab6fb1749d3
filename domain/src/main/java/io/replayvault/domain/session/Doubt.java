package io.replayvault.domain.session;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * A reason to doubt that a session shows what a visitor of the site did. Everything in a session is
 * what somebody's computer said; a session without a doubt is not proved, but nothing about it
 * speaks against it. Sessions with one are marked as unverified wherever they are shown.
 */
public enum Doubt {
  /**
   * No browser vouched for the page that opened it: the headers were missing that browsers set by
   * themselves and keep from scripts (W3C Fetch Metadata). A program can forge them, a page cannot.
   */
  NO_BROWSER,
  /** Its events are said to have happened well before it was opened or after they were uploaded. */
  CLOCK_APART,
  /** It holds events from before its consent receipt. */
  BEFORE_CONSENT;

  /** How far a visitor's clock may be from ours without a doubt. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  /** Events of a page may be a little older than the moment that its consent was written down. */
  private static final Duration CONSENT_TOLERANCE = Duration.ofSeconds(5);

  /** The doubts about a session that adds up to that. */
  public static Set<Doubt> of(Session session, SessionTotals totals) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (!session.vouched()) {
      doubts.add(NO_BROWSER);
    }
    if (totals.events() == 0) {
      return doubts;
    }
    if (totals.firstEventAt().isBefore(session.startedAt().minus(CLOCK_TOLERANCE))
        || totals.lastEventAt().isAfter(totals.lastUploadAt().plus(CLOCK_TOLERANCE))) {
      doubts.add(CLOCK_APART);
    }
    if (totals.firstEventAt().isBefore(session.consent().grantedAt().minus(CONSENT_TOLERANCE))) {
      doubts.add(BEFORE_CONSENT);
    }
    return doubts;
  }
}
