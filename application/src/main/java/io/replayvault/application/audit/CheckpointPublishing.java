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

/**
 * Hands the newest checkpoint to every place that has none over as many records. A place that takes
 * nothing keeps no other waiting: it gets the newest one later, which vouches for all before it.
 */
public final class CheckpointPublishing {
  private final AuditTree tree;
  private final List<CheckpointPlace> places;
  private final Publications publications;
  private final InstantSource clock;

  public CheckpointPublishing(
      AuditTree tree,
      List<CheckpointPlace> places,
      Publications publications,
      InstantSource clock) {
    this.tree = tree;
    this.places = List.copyOf(places);
    this.publications = publications;
    this.clock = clock;
  }

  /** Publishes; answers the failures, by place in their order, empty if there was none. */
  public List<PlaceUnavailable> publish() {
    Optional<SignedCheckpoint> newest = tree.newest();
    return newest.isEmpty() || places.isEmpty() ? List.of() : publish(newest.get());
  }

  private List<PlaceUnavailable> publish(SignedCheckpoint newest) {
    long size = newest.checkpoint().size();
    Map<String, Long> there = publications.sizes();
    List<PlaceUnavailable> failures = new ArrayList<>();
    for (CheckpointPlace place : places) {
      if (there.getOrDefault(place.name(), 0L) < size) {
        try {
          place.publish(newest);
          publications.published(place.name(), size, clock.instant());
        } catch (PlaceUnavailable e) {
          failures.add(e);
        }
      }
    }
    return List.copyOf(failures);
  }
}
