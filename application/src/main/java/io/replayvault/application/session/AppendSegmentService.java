package io.replayvault.application.session;

import io.replayvault.application.session.SealedSegments.Written;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentIndex.CommitOutcome;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.application.session.out.SegmentMalformed;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.Session;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/**
 * {@link AppendSegment}: gate, check, then object, key and index row, in that order. The row is the
 * commit point; what a crash leaves before it is swept later (ADR-0013).
 */
public final class AppendSegmentService implements AppendSegment {
  private static final int TRIES = 2;

  private final UploadGate gate;
  private final SegmentStager stager;
  private final SealedSegments objects;
  private final SegmentIndex index;
  private final SegmentLabels labels;

  public AppendSegmentService(
      UploadGate gate,
      SegmentStager stager,
      SealedSegments objects,
      SegmentIndex index,
      SegmentLabels labels) {
    this.gate = gate;
    this.stager = stager;
    this.objects = objects;
    this.index = index;
    this.labels = labels;
  }

  @Override
  public Outcome append(Command command) throws IOException {
    return switch (gate.check(command.session(), command.token(), command.origin())) {
      case UploadGate.Pass.BadToken bad -> new Outcome.BadToken();
      case UploadGate.Pass.OriginNotAllowed foreign -> new Outcome.OriginNotAllowed();
      case UploadGate.Pass.Good good -> inQuota(good.session(), command);
    };
  }

  private Outcome inQuota(Session session, Command command) throws IOException {
    Optional<Duration> pause = gate.pause(session);
    return pause.isPresent() ? new Outcome.QuotaSpent(pause.get()) : append(session, command);
  }

  private Outcome append(Session session, Command command) throws IOException {
    StagedSegment segment;
    try {
      segment = stager.stage(session.account(), command.body());
    } catch (SegmentMalformed malformed) {
      return new Outcome.Malformed(malformed.fault(), String.valueOf(malformed.getMessage()));
    }
    Optional<byte[]> before = index.digest(session.id(), command.number());
    return before.isPresent()
        ? compared(before.get(), segment.digest())
        : store(session, command.number(), segment);
  }

  /** Once more under a fresh object id if the sweep was faster than the first try. */
  private Outcome store(Session session, SegmentNumber number, StagedSegment segment) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Outcome> outcome = tryToStore(session, number, segment);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new IndexUnavailable("the object was swept before each try to commit it");
  }

  /** Empty if the object was condemned before its commit. */
  private Optional<Outcome> tryToStore(
      Session session, SegmentNumber number, StagedSegment segment) {
    Written written = objects.write(session, segment.compressed());
    SegmentCommit commit =
        new SegmentCommit(
            session.id(),
            number,
            written.object(),
            segment.digest(),
            written.bytes(),
            segment.facts(),
            labels.pages(session, segment.facts()),
            labels.marks(session, segment.facts()));
    return switch (index.commit(commit)) {
      case CommitOutcome.Committed committed -> {
        gate.stored(session, written.bytes());
        yield Optional.of(new Outcome.Stored());
      }
      case CommitOutcome.TakenBy other -> {
        objects.discard(session, written.object());
        yield Optional.of(compared(other.digest(), segment.digest()));
      }
      case CommitOutcome.Condemned swept -> {
        objects.discard(session, written.object());
        yield Optional.empty();
      }
    };
  }

  private static Outcome compared(byte[] stored, byte[] sent) {
    return MessageDigest.isEqual(stored, sent) ? new Outcome.Stored() : new Outcome.Differs();
  }
}
