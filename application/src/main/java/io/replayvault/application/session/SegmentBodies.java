package io.replayvault.application.session;

import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.session.out.Compression;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.domain.session.Frame;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Bodies of segments as they were uploaded, one after another, wherever they lie: in an object of
 * their own or in a merged one. Of a merged object only the frames that hold them are opened, and
 * frames that follow each other at once. Where segments are merged while they are read, reading
 * goes on at their new place.
 */
public final class SegmentBodies {
  private final SegmentIndex index;
  private final SealedSegments objects;
  private final FrameReader frames;

  public SegmentBodies(SegmentIndex index, SealedSegments objects, Compression compression) {
    this.index = index;
    this.objects = objects;
    this.frames = new FrameReader(compression);
  }

  /** Gives the body of each of these segments, in their order; holds none. */
  void read(Session session, List<StoredSegment> segments, Bodies bodies) throws IOException {
    List<StoredSegment> left = segments;
    while (!left.isEmpty()) {
      List<StoredSegment> run = left.subList(0, runOf(left));
      InputStream content;
      try {
        content = open(session, run);
      } catch (SealBroken | SegmentMissing gone) {
        left = moved(session, left, gone);
        continue;
      }
      try (content) {
        read(run, content, bodies);
      }
      left = left.subList(run.size(), left.size());
    }
  }

  /** How many segments from the first on lie in frames of one object that follow each other. */
  private static int runOf(List<StoredSegment> segments) {
    int run = 1;
    while (run < segments.size() && follows(segments.get(run - 1), segments.get(run))) {
      run++;
    }
    return run;
  }

  private static boolean follows(StoredSegment before, StoredSegment next) {
    if (before.frame().isEmpty() || next.frame().isEmpty()) {
      return false;
    }
    Frame frame = before.frame().get();
    return before.object().equals(next.object())
        && (frame.equals(next.frame().get()) || frame.end() == next.frame().get().start());
  }

  private InputStream open(Session session, List<StoredSegment> run) throws IOException {
    StoredSegment first = run.get(0);
    if (first.frame().isEmpty()) {
      return objects.open(session, first.object());
    }
    long from = first.frame().get().start();
    long end = run.get(run.size() - 1).frame().map(Frame::end).orElseThrow();
    return objects.openMerged(session, first.object(), from, end - from);
  }

  private void read(List<StoredSegment> run, InputStream content, Bodies bodies)
      throws IOException {
    if (run.get(0).frame().isEmpty()) {
      bodies.read(content);
      return;
    }
    int at = 0;
    while (at < run.size()) {
      Optional<Frame> frame = run.get(at).frame();
      int end = at;
      while (end < run.size() && run.get(end).frame().equals(frame)) {
        end++;
      }
      readFrame(run.subList(at, end), content, bodies);
      at = end;
    }
  }

  private void readFrame(List<StoredSegment> segments, InputStream content, Bodies bodies)
      throws IOException {
    Set<SegmentNumber> numbers = numbers(segments);
    int[] given = {0};
    frames.read(
        content,
        entry -> numbers.contains(entry.number()),
        (entry, body) -> {
          given[0]++;
          bodies.read(body);
        });
    if (given[0] != segments.size()) {
      throw new IOException("a merged object does not hold what the index says");
    }
  }

  /** Where the segments lie now; if the first lies where it did, its object is really gone. */
  private List<StoredSegment> moved(
      Session session, List<StoredSegment> left, RuntimeException gone) {
    Set<SegmentNumber> numbers = numbers(left);
    Instant from = left.stream().map(s -> s.range().from()).min(Instant::compareTo).orElseThrow();
    Instant to = left.stream().map(s -> s.range().to()).max(Instant::compareTo).orElseThrow();
    List<StoredSegment> now =
        index.segments(session.id(), new TimeRange(from, to)).stream()
            .filter(segment -> numbers.contains(segment.number()))
            .toList();
    if (now.size() != left.size() || now.get(0).equals(left.get(0))) {
      throw gone;
    }
    return now;
  }

  private static Set<SegmentNumber> numbers(List<StoredSegment> segments) {
    return segments.stream().map(StoredSegment::number).collect(Collectors.toSet());
  }

  /** Takes the bodies. */
  interface Bodies {
    /** A segment's body, a JSON array of events; not to be closed or kept. */
    void read(InputStream body) throws IOException;
  }
}
