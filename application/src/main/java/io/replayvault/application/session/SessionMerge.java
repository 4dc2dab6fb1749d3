package io.replayvault.application.session;

import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.session.out.MergeQueue;
import io.replayvault.application.session.out.MergeQueue.MergeCommit;
import io.replayvault.application.session.out.MergeQueue.MergeOutcome;
import io.replayvault.application.session.out.MergeQueue.Turn;
import io.replayvault.application.session.out.MergeQueue.Unmerged;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.session.IdleLimit;
import io.replayvault.domain.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the segments of closed sessions into fewer, larger objects (ADR-0023). Each step leaves a
 * session that replays in full: the merged object is written and verified, then the index lets its
 * segments lie there, all at once, then the originals go. Whatever a crash leaves before or after
 * the middle step is an orphan and is swept. Safe to run at any time and on many nodes: a session
 * is in one node's hands, and a node that was too slow changes nothing.
 */
public final class SessionMerge {
  /**
   * So long a node that says nothing has a session before another may take it over: twice as long
   * as a store may take for one call, and more than nodes' clocks may differ.
   */
  public static final Duration LEASE = Duration.ofSeconds(75);

  /** Stored bytes that go into one object, at most, unless two segments alone have more. */
  static final long LARGEST = 4L * 1024 * 1024;

  private static final int MOST_SEGMENTS = 2_000;
  private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

  private final MergeQueue queue;
  private final SessionIndex index;
  private final MergedObjects objects;
  private final IdleLimit idle;
  private final InstantSource clock;

  public SessionMerge(
      MergeQueue queue,
      SessionIndex index,
      MergedObjects objects,
      IdleLimit idle,
      InstantSource clock) {
    this.queue = queue;
    this.index = index;
    this.objects = objects;
    this.idle = idle;
    this.clock = clock;
  }

  /** Looks after one session that is due; empty if none is. */
  public Optional<Done> next() {
    Instant now = clock.instant();
    return queue.take(now, now.plus(LEASE)).map(turn -> work(turn, now));
  }

  private Done work(Turn turn, Instant now) {
    Optional<SessionEntry> entry = index.find(turn.session());
    if (entry.isEmpty()) {
      queue.done(turn);
      return Done.NOTHING;
    }
    Instant closesAt = idle.closesAt(entry.get().session(), entry.get().lastUploadAt());
    if (now.isBefore(closesAt)) {
      queue.again(turn, closesAt);
      return Done.NOTHING;
    }
    return merge(turn, entry.get());
  }

  /**
   * Until a session expires, late segments may come: then it is looked at once more. A group that
   * does not open is left for later and keeps no other group from being merged.
   */
  private Done merge(Turn turn, SessionEntry entry) {
    Hold hold = new Hold(queue, clock, turn);
    Done done = Done.NOTHING;
    for (List<Unmerged> group : groups(queue.unmerged(turn.session()))) {
      MergeCommit merge;
      try {
        merge = objects.write(entry.session(), group, hold::renew);
      } catch (IOException | SealBroken | SegmentMissing damaged) {
        done = done.andFailed();
        continue;
      }
      if (queue.commit(turn, merge) instanceof MergeOutcome.TakenOver) {
        objects.discard(entry.session(), merge);
        return done;
      }
      objects.discardOriginals(entry.session(), merge, hold::renew);
      done = done.and(merge.segments().size());
    }
    leave(turn, entry.session(), done);
    return done;
  }

  private void leave(Turn turn, Session session, Done done) {
    Instant now = clock.instant();
    boolean expired = !now.isBefore(session.expiresAt());
    if (done.failures() > 0) {
      queue.again(turn, now.plus(expired ? Duration.ofDays(1) : AFTER_A_FAILURE));
    } else if (expired) {
      queue.done(turn);
    } else {
      queue.again(turn, session.expiresAt());
    }
  }

  /** Neighbours by number; a segment that would be alone stays as it is. */
  private static List<List<Unmerged>> groups(List<Unmerged> segments) {
    List<List<Unmerged>> groups = new ArrayList<>();
    List<Unmerged> group = new ArrayList<>();
    long bytes = 0;
    for (Unmerged next : segments) {
      boolean full = bytes + next.segment().bytes() > LARGEST || group.size() == MOST_SEGMENTS;
      if (full && group.size() > 1) {
        groups.add(group);
        group = new ArrayList<>();
        bytes = 0;
      }
      group.add(next);
      bytes += next.segment().bytes();
    }
    if (group.size() > 1) {
      groups.add(group);
    }
    return groups;
  }

  /**
   * What was done.
   *
   * @param objects merged objects made
   * @param segments segments that lie in them now
   * @param failures groups of segments that were left because one did not open as it should
   */
  public record Done(int objects, int segments, int failures) {
    static final Done NOTHING = new Done(0, 0, 0);

    Done and(int more) {
      return new Done(objects + 1, segments + more, failures);
    }

    Done andFailed() {
      return new Done(objects, segments, failures + 1);
    }
  }
}
