package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.application.audit.out.Publications;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands the newest checkpoint to every place that has none over as many records, and once after
 * each start to every place, whatever is noted of it. A place that takes nothing keeps no other
 * waiting: it gets the newest one later, which vouches for all before it.
 *
 * <p>Throws {@link LogTampered}, and publishes nothing, if the key for checkpoints did not sign the
 * newest one, or a place is noted to have one over more records than were signed.
 */
public final class CheckpointPublishing {
  private final AuditTree tree;
  private final List<CheckpointPlace> places;
  private final Publications publications;
  private final CheckpointSigner signer;
  private final InstantSource clock;

  /** Places that took one since the start. */
  private final Set<String> given = ConcurrentHashMap.newKeySet();

  public CheckpointPublishing(
      AuditTree tree,
      List<CheckpointPlace> places,
      Publications publications,
      CheckpointSigner signer,
      InstantSource clock) {
    this.tree = tree;
    this.places = List.copyOf(places);
    this.publications = publications;
    this.signer = signer;
    this.clock = clock;
  }

  /** Publishes; answers the failures, by place in their order, empty if there was none. */
  public List<PlaceUnavailable> publish() {
    if (places.isEmpty()) {
      return List.of();
    }
    // What places have is read first: other nodes may sign and publish in between.
    Map<String, Long> there = publications.sizes();
    Optional<SignedCheckpoint> newest = tree.newest();
    requireNoMore(there, newest.map(known -> known.checkpoint().size()).orElse(0L));
    return newest.map(known -> publish(known, there)).orElse(List.of());
  }

  private void requireNoMore(Map<String, Long> there, long size) {
    for (CheckpointPlace place : places) {
      long claimed = there.getOrDefault(place.name(), 0L);
      if (claimed > size) {
        throw new LogTampered(
            place.name()
                + " is noted to have a checkpoint over "
                + claimed
                + " records, and one over "
                + size
                + " was signed last");
      }
    }
  }

  private List<PlaceUnavailable> publish(SignedCheckpoint newest, Map<String, Long> there) {
    signer.requireSigned(newest);
    long size = newest.checkpoint().size();
    List<PlaceUnavailable> failures = new ArrayList<>();
    for (CheckpointPlace place : places) {
      if (!given.contains(place.name()) || there.getOrDefault(place.name(), 0L) < size) {
        try {
          place.publish(newest);
          publications.published(place.name(), size, clock.instant());
          given.add(place.name());
        } catch (PlaceUnavailable e) {
          failures.add(e);
        }
      }
    }
    return List.copyOf(failures);
  }
}
