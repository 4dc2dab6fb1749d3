package io.replayvault.application.session.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which sessions to find.
 *
 * @param account whose
 * @param sites on which sites; empty finds nothing
 * @param from opened at or after
 * @param to opened before
 * @param pages that visited any of these; empty set finds nothing, absent does not ask
 * @param minDuration lasted at least, from first event to last
 * @param maxDuration lasted at most
 * @param browser browser family, such as {@code Chromium}: the text before the version
 * @param after where the previous page ended
 * @param limit 1 to 101
 * @param hidden sessions with any of these labels, of whatever kind, are not found
 */
public record SessionQuery(
    AccountId account,
    Set<SiteId> sites,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Set<LabelId>> pages,
    Optional<Duration> minDuration,
    Optional<Duration> maxDuration,
    Optional<String> browser,
    Optional<Position> after,
    int limit,
    Set<LabelId> hidden) {
  public SessionQuery {
    sites = Set.copyOf(sites);
    pages = pages.map(Set::copyOf);
    hidden = Set.copyOf(hidden);
    if (limit < 1 || limit > 101) {
      throw new IllegalArgumentException("a search shows 1 to 100 sessions");
    }
  }

  /** Without labels that hide sessions. */
  public SessionQuery(
      AccountId account,
      Set<SiteId> sites,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<Set<LabelId>> pages,
      Optional<Duration> minDuration,
      Optional<Duration> maxDuration,
      Optional<String> browser,
      Optional<Position> after,
      int limit) {
    this(
        account, sites, from, to, pages, minDuration, maxDuration, browser, after, limit, Set.of());
  }

  /** The same query that finds no session with any of these labels. */
  public SessionQuery hiding(Set<LabelId> labels) {
    return new SessionQuery(
        account, sites, from, to, pages, minDuration, maxDuration, browser, after, limit, labels);
  }

  /**
   * A place in the order of sessions.
   *
   * @param startedAt the last shown session's opening
   * @param session its id
   */
  public record Position(Instant startedAt, SessionId session) {}
}
