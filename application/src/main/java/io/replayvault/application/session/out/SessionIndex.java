package io.replayvault.application.session.out;

import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The sessions there are. Durable on return; throws {@link IndexUnavailable} when it cannot be
 * reached.
 */
public interface SessionIndex {
  /**
   * Adds a session; an id that is there already throws {@link IllegalStateException}.
   *
   * @param mergeDueAt when it is in the {@link MergeQueue}'s turn for the first time
   */
  void open(Session session, Instant mergeDueAt);

  /** The session with its totals so far; empty if there is none. */
  Optional<SessionEntry> find(SessionId session);

  /**
   * Sets the keyed hash of the site's own id of the visitor; nothing happens if there is no such
   * session.
   */
  void identify(SessionId session, String visitorHash);

  /** Sessions that match, newest opening first, ties by id; at most {@code query.limit()}. */
  List<SessionEntry> search(SessionQuery query);

  /** Pages visited and events named, each in order of time. */
  SessionLabels labels(SessionId session);

  /**
   * What a session's labels are.
   *
   * @param pages pages visited
   * @param marks events named
   */
  record SessionLabels(List<LabelAt> pages, List<LabelAt> marks) {}
}
