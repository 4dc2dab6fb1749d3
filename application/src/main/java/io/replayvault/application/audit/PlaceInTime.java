package io.replayvault.application.audit;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * A {@link CheckpointPlace} that may hang, as a file system of another host does: it is asked on a
 * thread of its own, and not again while it has not answered, so that no more than one thread is
 * ever stuck in it. For one thread at a time.
 */
final class PlaceInTime {
  private final CheckpointPlace place;
  private final Executor threads;

  private CompletableFuture<Void> call = CompletableFuture.completedFuture(null);
  private OptionalLong handed = OptionalLong.empty();

  PlaceInTime(CheckpointPlace place, Executor threads) {
    this.place = place;
    this.threads = threads;
  }

  /** By which name the operator knows it. */
  String name() {
    return place.name();
  }

  /**
   * Begins to hand a checkpoint over and waits for nothing; answers the call, which ends when the
   * place has answered. Empty, and nothing is begun, while the place has not answered the last one.
   */
  Optional<CompletableFuture<Void>> begin(SignedCheckpoint checkpoint) {
    if (!call.isDone()) {
      return Optional.empty();
    }
    CompletableFuture<Void> begun = new CompletableFuture<>();
    try {
      threads.execute(() -> publish(checkpoint, begun));
    } catch (RejectedExecutionException e) {
      begun.completeExceptionally(
          new PlaceUnavailable("no thread is free to hand " + name() + " a checkpoint", e));
    }
    call = begun;
    handed = OptionalLong.of(checkpoint.checkpoint().size());
    return Optional.of(begun);
  }

  /**
   * Over how many records the checkpoint is that the place took, be it late; empty if it has not
   * answered, took none, or this was told before.
   */
  OptionalLong taken() {
    if (!call.isDone() || call.isCompletedExceptionally()) {
      return OptionalLong.empty();
    }
    OptionalLong size = handed;
    handed = OptionalLong.empty();
    return size;
  }

  /** Why the place has not taken what it was handed last; empty if it has. */
  Optional<PlaceUnavailable> failure() {
    if (!call.isDone()) {
      return Optional.of(
          new PlaceUnavailable(name() + " does not answer, and is asked no more before it does"));
    }
    if (!call.isCompletedExceptionally()) {
      return Optional.empty();
    }
    if (call.exceptionNow() instanceof PlaceUnavailable away) {
      return Optional.of(away);
    }
    return Optional.of(new PlaceUnavailable(name() + " broke", call.exceptionNow()));
  }

  private void publish(SignedCheckpoint checkpoint, CompletableFuture<Void> begun) {
    try {
      place.publish(checkpoint);
      begun.complete(null);
    } catch (RuntimeException | Error e) {
      begun.completeExceptionally(e);
    }
  }
}
