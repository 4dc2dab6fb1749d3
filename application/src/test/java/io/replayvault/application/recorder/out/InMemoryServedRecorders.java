package io.replayvault.application.recorder.out;

import io.replayvault.domain.recorder.RecorderBuild;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Served recorders in memory. */
public final class InMemoryServedRecorders implements ServedRecorders {
  private final Map<String, RecorderBuild> builds = new HashMap<>();

  @Override
  public synchronized void keep(RecorderBuild build) {
    RecorderBuild kept = builds.putIfAbsent(build.version(), build);
    if (kept != null && !kept.equals(build)) {
      throw new IllegalStateException("the version has other bytes");
    }
  }

  @Override
  public synchronized Set<String> versions() {
    return Set.copyOf(builds.keySet());
  }

  @Override
  public synchronized Optional<RecorderBuild> find(String version) {
    return Optional.ofNullable(builds.get(version));
  }
}
