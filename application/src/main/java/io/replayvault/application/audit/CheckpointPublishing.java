package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.application.audit.out.Publications;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands the newest checkpoint to every place that has none over as many records, and once after
 * each start to every place, whatever is noted of it. All places are asked at once, each on a
 * thread of its own. One that takes nothing keeps no other waiting: it gets the newest one later,
 * which vouches for all before it. One that hangs holds the caller up for ten seconds, and is not
 * asked again before it answers; what it took in the end is noted by the next run.
 *
 * <p>Throws {@link LogTampered}, and publishes nothing, if the key for checkpoints did not sign the
 * newest one, or a place is noted to have one over more records than were signed. For one thread at
 * a time.
 */
public final class CheckpointPublishing {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final AuditTree tree;
  private final List<PlaceInTime> places;
  private final Publications publications;
  private final CheckpointSigner signer;
  private final InstantSource clock;
  private final Duration limit;

  /** Places that took one since the start. */
  private final Set<String> given = ConcurrentHashMap.newKeySet();

  public CheckpointPublishing(
      AuditTree tree,
      List<CheckpointPlace> places,
      Publications publications,
      CheckpointSigner signer,
      Executor threads,
      InstantSource clock) {
    this(tree, places, publications, signer, threads, clock, LIMIT);
  }

  CheckpointPublishing(
      AuditTree tree,
      List<CheckpointPlace> places,
      Publications publications,
      CheckpointSigner signer,
      Executor threads,
      InstantSource clock,
      Duration limit) {
    this.tree = tree;
    this.places = places.stream().map(place -> new PlaceInTime(place, threads)).toList();
    this.publications = publications;
    this.signer = signer;
    this.clock = clock;
    this.limit = limit;
  }

  /** Publishes; answers the failures, by place in their order, empty if there was none. */
  public List<PlaceUnavailable> publish() {
    if (places.isEmpty()) {
      return List.of();
    }
    note();
    // What places have is read first: other nodes may sign and publish in between.
    Map<String, Long> there = publications.sizes();
    Optional<SignedCheckpoint> newest = tree.newest();
    requireNoMore(there, newest.map(known -> known.checkpoint().size()).orElse(0L));
    return newest.map(known -> publish(known, there)).orElse(List.of());
  }

  private void requireNoMore(Map<String, Long> there, long size) {
    for (PlaceInTime place : places) {
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
    List<PlaceInTime> wanting =
        places.stream().filter(place -> isWanting(place, newest, there)).toList();
    await(wanting.stream().flatMap(place -> place.begin(newest).stream()).toList());
    note();
    return wanting.stream().flatMap(place -> place.failure().stream()).toList();
  }

  private boolean isWanting(PlaceInTime place, SignedCheckpoint newest, Map<String, Long> there) {
    return !given.contains(place.name())
        || there.getOrDefault(place.name(), 0L) < newest.checkpoint().size();
  }

  /** Until all have answered, or the limit is over. */
  private void await(List<CompletableFuture<Void>> calls) {
    try {
      CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
          .get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Each place says for itself what it lacks.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note() {
    for (PlaceInTime place : places) {
      place
          .taken()
          .ifPresent(
              size -> {
                publications.published(place.name(), size, clock.instant());
                given.add(place.name());
              });
    }
  }
}
