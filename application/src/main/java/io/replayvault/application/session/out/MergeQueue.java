package io.replayvault.application.session.out;

import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.Frame;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sessions whose segments may be worth merging, each in the hands of one node at a time (ADR-0023).
 * A session is in the queue from its opening, due when that said, until it is done.
 *
 * <p>May be called from many nodes. What it returned from is durable. Throws {@link
 * IndexUnavailable} when it cannot be reached.
 */
public interface MergeQueue {
  /**
   * Hands out the session that has been due for longest, and makes it due again at {@code until};
   * empty if none is due. Two that ask at once never get the same one, and who asks again for a
   * session whose time ran out takes it over: the turn before counts no more.
   */
  Optional<Turn> take(Instant now, Instant until);

  /** Makes the session due at that instant; nothing happens if the turn was taken over. */
  void again(Turn turn, Instant due);

  /** Takes the session out of the queue; nothing happens if the turn was taken over. */
  void done(Turn turn);

  /** The session's segments that lie in an object of their own, in order of their numbers. */
  List<Unmerged> unmerged(SessionId session);

  /**
   * Lets segments lie in a merged object from now on, all at once or not at all, and changes the
   * session's stored bytes by the difference. Their numbers, digests, times and facts stay.
   *
   * @throws IllegalStateException if a segment does not lie where {@code was} says; nothing changes
   */
  MergeOutcome commit(Turn turn, MergeCommit merge);

  /**
   * A session in one node's hands.
   *
   * @param session which
   * @param fence grows with each turn of the session
   * @param until when another may take it over
   */
  record Turn(SessionId session, long fence, Instant until) {}

  /**
   * A segment in an object of its own.
   *
   * @param segment which
   * @param digest keyed digest of its upload, 32 bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Unmerged(StoredSegment segment, byte[] digest) {}

  /**
   * What lies where now.
   *
   * @param object the merged object, already durable and verified, as is its wrapped key
   * @param segments at least one
   */
  record MergeCommit(ObjectId object, List<Moved> segments) {
    public MergeCommit {
      segments = List.copyOf(segments);
      if (segments.isEmpty()) {
        throw new IllegalArgumentException("a merge moves at least one segment");
      }
    }
  }

  /**
   * A segment's new place.
   *
   * @param number which segment
   * @param was the object in which it lay alone
   * @param frame where in the merged object it lies
   * @param bytes its share of the object
   */
  record Moved(SegmentNumber number, ObjectId was, Frame frame, long bytes) {}

  /** How a commit ended. */
  sealed interface MergeOutcome {
    /** The segments lie in the merged object. */
    record Merged() implements MergeOutcome {}

    /** Another node has the session by now; nothing changed. */
    record TakenOver() implements MergeOutcome {}
  }
}
