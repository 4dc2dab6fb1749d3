package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The one link that is offered, in memory. */
public final class InMemoryFirstPersonLinks implements FirstPersonLinks {
  private Optional<Offer> offered = Optional.empty();

  @Override
  public synchronized void offer(byte[] tokenHash, Instant expiresAt) {
    offered = Optional.of(new Offer(tokenHash.clone(), Milliseconds.of(expiresAt)));
  }

  @Override
  public synchronized boolean take(byte[] tokenHash, Instant now) {
    boolean taken =
        offered
            .filter(o -> Arrays.equals(o.tokenHash(), tokenHash) && now.isBefore(o.expiresAt()))
            .isPresent();
    if (taken) {
      offered = Optional.empty();
    }
    return taken;
  }

  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  private record Offer(byte[] tokenHash, Instant expiresAt) {}
}
