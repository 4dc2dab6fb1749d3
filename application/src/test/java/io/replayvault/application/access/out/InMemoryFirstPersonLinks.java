package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** The one link that is offered, in memory. */
public final class InMemoryFirstPersonLinks implements FirstPersonLinks {
  private Optional<Offer> offered = Optional.empty();

  @Override
  public synchronized void offer(byte[] tokenHash, Instant expiresAt) {
    offered =
        Optional.of(new Offer(ByteBuffer.wrap(tokenHash.clone()), Milliseconds.of(expiresAt)));
  }

  @Override
  public synchronized boolean take(byte[] tokenHash, Instant now) {
    boolean taken =
        offered
            .filter(
                o ->
                    o.tokenHash().equals(ByteBuffer.wrap(tokenHash)) && now.isBefore(o.expiresAt()))
            .isPresent();
    if (taken) {
      offered = Optional.empty();
    }
    return taken;
  }

  private record Offer(ByteBuffer tokenHash, Instant expiresAt) {}
}
