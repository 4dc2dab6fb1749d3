package io.replayvault.application.audit.out;

import java.time.Instant;
import java.util.Optional;

/** How far the log was hashed again, in memory. */
public final class InMemoryRehashProgress implements RehashProgress {
  private Progress progress = new Progress(0, Optional.empty());

  @Override
  public synchronized Progress progress() {
    return progress;
  }

  @Override
  public synchronized void reached(long next, Instant at) {
    progress = new Progress(next, Optional.empty());
  }

  @Override
  public synchronized void found(String difference, Instant at) {
    progress = new Progress(progress.next(), Optional.of(difference));
  }
}
