package io.replayvault.application.session;

import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A {@link SegmentStore} whose objects lie in two places while they move from one into the other
 * (ADR-0035): written into the main place, read wherever they are, deleted from both.
 *
 * <p>Whether a name is taken is asked of the main place alone: names are random, and an outage of
 * the other place must not refuse uploads. {@link #writtenBefore} gives an object twice that lies
 * in both, as it does for a moment while it moves, and misses none.
 */
public final class SegmentsInTwoPlaces implements SegmentStore {
  private final SegmentStore main;
  private final SegmentStore also;

  public SegmentsInTwoPlaces(SegmentStore main, SegmentStore also) {
    this.main = main;
    this.also = also;
  }

  @Override
  public void write(ObjectName name, InputStream content, long length) {
    main.write(name, content, length);
  }

  @Override
  public InputStream open(ObjectName name) {
    return wherever(store -> store.open(name));
  }

  @Override
  public InputStream open(ObjectName name, long from, long length) {
    return wherever(store -> store.open(name, from, length));
  }

  /** The main place last: a copy that is made meanwhile is met there. */
  @Override
  public void delete(ObjectName name) {
    inBoth(store -> store.delete(name));
  }

  /** The main place last: what moves meanwhile is met there, if not before. */
  @Override
  public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
    inBoth(store -> store.writtenBefore(instant, each));
  }

  /**
   * An outage of the other place is told when the main one is done: it keeps nothing back there.
   */
  private void inBoth(Consumer<SegmentStore> act) {
    try {
      act.accept(also);
    } catch (SegmentStoreUnavailable e) {
      try {
        act.accept(main);
      } catch (SegmentStoreUnavailable too) {
        e.addSuppressed(too);
      }
      throw e;
    }
    act.accept(main);
  }

  /**
   * Looks in the main place once more in the end: an object may have moved there between the two
   * looks.
   */
  private InputStream wherever(Opening opening) {
    try {
      return opening.in(main);
    } catch (SegmentMissing notHere) {
      try {
        return opening.in(also);
      } catch (SegmentMissing norThere) {
        return opening.in(main);
      }
    }
  }

  private interface Opening {
    InputStream in(SegmentStore store);
  }
}
