package io.replayvault.application.audit.out;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What places were given, in memory. */
public final class InMemoryPublications implements Publications {
  private final Map<String, Long> sizes = new HashMap<>();

  @Override
  public synchronized Map<String, Long> sizes() {
    return Map.copyOf(sizes);
  }

  @Override
  public synchronized void published(String place, long size, Instant at) {
    sizes.merge(place, size, Math::max);
  }
}
