package io.replayvault.application.session.out;

import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What each site recorded on each day, added up over all nodes (clause D4). Durable on return;
 * exact under concurrency. Not idempotent: what fails may have been counted. Throws {@link
 * IndexUnavailable}.
 */
public interface SiteUsage {
  /** Adds, which may be nothing, and answers the day's sum with what the site may. */
  Day add(SiteId site, LocalDate day, Used more);

  /** True for one of all who ask on all nodes, once a day: whoever is to tell that it is spent. */
  boolean claimNotice(SiteId site, LocalDate day);

  /**
   * An amount.
   *
   * @param sessions opened
   * @param bytes stored
   */
  record Used(long sessions, long bytes) {
    /** Nothing. */
    public static final Used NOTHING = new Used(0, 0);

    /** Both together. */
    public Used plus(Used more) {
      return new Used(sessions + more.sessions, bytes + more.bytes);
    }

    /** What is left of this when that is taken away. */
    public Used minus(Used less) {
      return new Used(sessions - less.sessions, bytes - less.bytes);
    }
  }

  /**
   * A site's day so far.
   *
   * @param used by all nodes, as far as they told
   * @param own the site's own quota; empty where it has the usual one
   */
  record Day(Used used, Optional<SiteQuota> own) {}
}
