package io.replayvault.application.session.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.account.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds sessions that the caller may see; what was searched is on the audit log first. */
public interface SearchSessions {
  /** A page of sessions, newest first. */
  Guarded<Page> search(Caller caller, Query query);

  /**
   * What to look for; each part that is absent does not ask. A limit beyond its bounds throws
   * {@link IllegalArgumentException}.
   *
   * @param site on this site
   * @param from started at or after
   * @param to started before
   * @param page visited this masked path, or with a closing {@code *} any that begins so
   * @param minDuration lasted at least
   * @param maxDuration lasted at most
   * @param browser browser family
   * @param cursor from the previous page
   * @param limit 1 to 100
   */
  record Query(
      Optional<SiteId> site,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<String> page,
      Optional<Duration> minDuration,
      Optional<Duration> maxDuration,
      Optional<String> browser,
      Optional<String> cursor,
      int limit) {
    public Query {
      if (limit < 1 || limit > 100) {
        throw new IllegalArgumentException("a page has 1 to 100 sessions");
      }
    }
  }

  /**
   * A page.
   *
   * @param sessions newest first
   * @param next cursor of the next page; empty on the last
   */
  record Page(List<SessionView> sessions, Optional<String> next) {}
}
