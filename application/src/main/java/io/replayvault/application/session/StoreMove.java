package io.replayvault.application.session;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Moves sealed objects from one place into another while recording goes on (ADR-0035). Each is
 * copied, read back and compared byte for byte, and only then deleted where it was. No state is
 * kept: what lies in the old place is what is left to do.
 *
 * <p>Only objects that a committed segment refers to are moved. The rest is an upload's that is not
 * committed yet, or an orphan for the sweep. Whoever deletes an object has first seen to it that
 * nothing refers to it; so a copy that was made while its object was deleted is known by the index
 * and deleted again. Safe on any number of nodes at once, and to be killed at any moment.
 */
public final class StoreMove {
  private final SegmentStore from;
  private final MovingOut fromMark;
  private final SegmentStore into;
  private final MovingOut intoMark;
  private final SegmentIndex index;

  public StoreMove(
      SegmentStore from,
      MovingOut fromMark,
      SegmentStore into,
      MovingOut intoMark,
      SegmentIndex index) {
    this.from = from;
    this.fromMark = fromMark;
    this.into = into;
    this.intoMark = intoMark;
    this.index = index;
  }

  /**
   * Moves everything once that can be moved. An object that cannot is left where it is and counted;
   * the next run tries again. A place that cannot be listed throws {@link SegmentStoreUnavailable};
   * one out of which objects move, by its mark, takes none and throws {@link
   * IllegalStateException}.
   *
   * @param progress hears the counts after each object; what it throws ends the run there, and the
   *     next one goes on
   */
  public Moved run(Consumer<Moved> progress) {
    refuseOppositeMove();
    fromMark.set();
    // Whoever moves the other way has set its mark before this look, or meets ours.
    refuseOppositeMove();
    Counts counts = new Counts();
    from.writtenBefore(
        Instant.MAX,
        name -> {
          move(name, counts);
          progress.accept(counts.soFar());
        });
    return counts.soFar();
  }

  /**
   * How many objects lie in the old place, those among them that nothing refers to. A place that
   * cannot be listed throws {@link SegmentStoreUnavailable}.
   */
  public long found() {
    long[] found = {0};
    from.writtenBefore(Instant.MAX, name -> found[0]++);
    return found[0];
  }

  private void refuseOppositeMove() {
    if (intoMark.isSet()) {
      throw new IllegalStateException("objects move out of the place into which they should move");
    }
  }

  private void move(ObjectName name, Counts counts) {
    if (!index.refersTo(name.object())) {
      counts.left++;
      return;
    }
    try {
      Optional<byte[]> found = find(name);
      if (found.isEmpty()) {
        return;
      }
      byte[] bytes = found.get();
      write(name, bytes);
      if (!index.refersTo(name.object())) {
        into.delete(name);
        from.delete(name);
      } else if (Arrays.equals(read(into, name), bytes)) {
        from.delete(name);
        counts.objects++;
        counts.bytes += bytes.length;
      } else {
        counts.failed++;
      }
    } catch (SegmentMissing | SegmentStoreUnavailable | IOException e) {
      // A copy that is missing was called taken and is not there, so the original stays; or both
      // were deleted just now, and the next run does not meet them.
      counts.failed++;
    }
  }

  /** Empty if it was deleted meanwhile, or moved by another node. */
  private Optional<byte[]> find(ObjectName name) throws IOException {
    try {
      return Optional.of(read(from, name));
    } catch (SegmentMissing gone) {
      return Optional.empty();
    }
  }

  /** A name that is taken there was copied before, by a run that was killed or by another node. */
  private void write(ObjectName name, byte[] bytes) {
    try {
      into.write(name, new ByteArrayInputStream(bytes), bytes.length);
    } catch (IllegalStateException taken) {
      // Whether it is the same object is seen when it is read.
    }
  }

  private static byte[] read(SegmentStore store, ObjectName name) throws IOException {
    try (InputStream content = store.open(name)) {
      return content.readAllBytes();
    }
  }

  /**
   * What a run has done.
   *
   * @param objects how many were moved
   * @param bytes how many bytes they have
   * @param left how many lie there that no committed segment refers to
   * @param failed how many could not be read, written or verified, and stay where they are
   */
  public record Moved(long objects, long bytes, long left, long failed) {
    /**
     * Whether the run found nothing at all in the old place; so it is too where a disk is not
     * mounted.
     */
    public boolean isNothing() {
      return objects == 0 && left == 0 && failed == 0;
    }

    /** What was done since an earlier count of the same run. */
    public Moved since(Moved earlier) {
      return new Moved(
          objects - earlier.objects,
          bytes - earlier.bytes,
          left - earlier.left,
          failed - earlier.failed);
    }
  }

  private static final class Counts {
    private long objects;
    private long bytes;
    private long left;
    private long failed;

    private Moved soFar() {
      return new Moved(objects, bytes, left, failed);
    }
  }
}
