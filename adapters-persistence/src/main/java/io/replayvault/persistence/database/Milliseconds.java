package io.replayvault.persistence.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The precision in which instants are kept, so that what was kept reads back equal. */
public final class Milliseconds {
  private Milliseconds() {}

  /** The instant without what is finer than a millisecond. */
  public static Instant of(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
