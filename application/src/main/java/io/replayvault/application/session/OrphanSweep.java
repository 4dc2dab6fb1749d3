package io.replayvault.application.session;

import io.replayvault.application.keys.ObjectKeys;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.domain.keys.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Removes what crashes and lost races left behind: keys and objects that no committed segment
 * refers to, key first, after a grace in which a slow upload can still commit (ADR-0013). Each is
 * condemned before it is touched, so that an upload which was slower yet is not committed with a
 * key that is gone (ADR-0021): the grace saves work and is not what safety rests on. Safe to run at
 * any time, on any node, twice.
 */
public final class OrphanSweep {
  /** What is younger is left alone. */
  public static final Duration GRACE = Duration.ofHours(1);

  private static final int PAGE = 500;

  private final SegmentStore store;
  private final ObjectKeyStore keyStore;
  private final ObjectKeys keys;
  private final SegmentIndex index;
  private final InstantSource clock;

  public OrphanSweep(
      SegmentStore store,
      ObjectKeyStore keyStore,
      ObjectKeys keys,
      SegmentIndex index,
      InstantSource clock) {
    this.store = store;
    this.keyStore = keyStore;
    this.keys = keys;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Sweeps once. An object that cannot be deleted holds up none of the others: the first {@link
   * SegmentStoreUnavailable} is thrown when all were tried, and the next sweep finds what is left.
   *
   * @param over whether to end early; asked for each key and object
   * @throws CutShort when it ended early
   */
  public Swept sweep(BooleanSupplier over) {
    Instant limit = clock.instant().minus(GRACE);
    return new Swept(sweepKeys(limit, over), sweepObjects(limit, over));
  }

  private int sweepKeys(Instant limit, BooleanSupplier over) {
    int swept = 0;
    Optional<ObjectId> after = Optional.empty();
    List<ObjectId> page;
    do {
      page = keyStore.keptBefore(limit, after, PAGE);
      for (ObjectId object : page) {
        requireMore(over);
        if (isOrphan(object)) {
          keys.destroy(object);
          swept++;
        }
        after = Optional.of(object);
      }
    } while (page.size() == PAGE);
    return swept;
  }

  private static void requireMore(BooleanSupplier over) {
    if (over.getAsBoolean()) {
      throw new CutShort();
    }
  }

  private int sweepObjects(Instant limit, BooleanSupplier over) {
    AtomicInteger swept = new AtomicInteger();
    List<SegmentStoreUnavailable> first = new ArrayList<>(1);
    store.writtenBefore(
        limit,
        name -> {
          requireMore(over);
          if (isOrphan(name.object())) {
            keys.destroy(name.object());
            try {
              store.delete(name);
              swept.incrementAndGet();
            } catch (SegmentStoreUnavailable e) {
              if (first.isEmpty()) {
                first.add(e);
              }
            }
          }
        });
    if (!first.isEmpty()) {
      throw first.get(0);
    }
    return swept.get();
  }

  /** Reads first, since nearly all are committed and condemning writes. */
  private boolean isOrphan(ObjectId object) {
    return !index.refersTo(object) && index.condemn(object);
  }

  /**
   * What was removed.
   *
   * @param keys wrapped keys
   * @param objects sealed objects
   */
  public record Swept(int keys, int objects) {}

  /** A sweep that ended before it was through. */
  public static final class CutShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CutShort() {
      super("the sweep was cut short", null, false, false);
    }
  }
}
