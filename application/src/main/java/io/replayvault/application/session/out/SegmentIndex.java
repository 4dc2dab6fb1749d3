package io.replayvault.application.session.out;

import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * Which segments a session has, and where. Its commit is the point at which a segment exists
 * (ADR-0013). Throws {@link IndexUnavailable} when it cannot be reached.
 */
public interface SegmentIndex {
  /**
   * Makes a segment exist, and adds its facts to the session's totals, in one transaction that is
   * durable on return. Unique by session and number: if there is one already, nothing changes and
   * its digest is answered. A condemned object is not committed. The same object again is committed
   * already and changes nothing.
   */
  CommitOutcome commit(SegmentCommit segment);

  /** The keyed digest of the segment's upload; empty if there is no such segment. */
  Optional<byte[]> digest(SessionId session, SegmentNumber number);

  /** The session's segments in order of their numbers. */
  List<StoredSegment> segments(SessionId session);

  /** Those of them whose time ranges touch this one. */
  List<StoredSegment> segments(SessionId session, TimeRange range);

  /**
   * Pages that the session's segments came to, in order of the segments and within each of time.
   */
  List<SegmentPage> pages(SessionId session);

  /** Whether a committed segment lies in this object. */
  boolean refersTo(ObjectId object);

  /**
   * Condemns the object, durable on return: no commit with it succeeds from then on. False, and
   * nothing changes, if a committed segment lies in it. Of a commit and this at the same time one
   * is first and the other sees it. Condemning again changes nothing and is true again.
   */
  boolean condemn(ObjectId object);

  /**
   * A segment to commit.
   *
   * @param session of which session; it exists
   * @param number its place
   * @param object the sealed object, already durable, as is its wrapped key
   * @param digest keyed digest of the uploaded body, 32 bytes
   * @param bytes the object's length
   * @param facts what was read of it
   * @param pages its page visits by label
   * @param marks its named events by label
   */
  @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out.
  record SegmentCommit(
      SessionId session,
      SegmentNumber number,
      ObjectId object,
      byte[] digest,
      long bytes,
      SegmentFacts facts,
      List<LabelAt> pages,
      List<LabelAt> marks) {
    public SegmentCommit {
      digest = digest.clone();
      pages = List.copyOf(pages);
      marks = List.copyOf(marks);
    }

    @Override
    public byte[] digest() {
      return digest.clone();
    }
  }

  /** How a commit ended. */
  sealed interface CommitOutcome {
    /** The segment exists now. */
    record Committed() implements CommitOutcome {}

    /**
     * Another upload of that number was first.
     *
     * @param digest of that upload
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
    record TakenBy(byte[] digest) implements CommitOutcome {}

    /** The object was swept before its commit came; its key is gone or going. */
    record Condemned() implements CommitOutcome {}
  }
}
