package io.replayvault.application.recorder;

import io.replayvault.application.recorder.in.FindRecorder;
import io.replayvault.application.recorder.out.ServedRecorders;
import io.replayvault.domain.recorder.RecorderBuild;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@link FindRecorder}: the build of this product, or an earlier one's. Sites pin a build by its
 * hash and change their pages when it suits them, so an upgrade must not take it away (ADR-0033).
 * The few that were asked for last are kept in memory. May be called concurrently.
 */
public final class FindRecorderService implements FindRecorder {
  private static final int MOST = 4;

  private final ServedRecorders served;
  private final RecorderBuild current;
  private final Map<String, RecorderBuild> recent =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecorderBuild> eldest) {
          return size() > MOST;
        }
      };

  public FindRecorderService(ServedRecorders served, RecorderBuild current) {
    this.served = served;
    this.current = current;
  }

  /** Keeps the current build for the days when it will be an earlier one. */
  public void keepCurrent() {
    served.keep(current);
  }

  @Override
  public Optional<RecorderBuild> find(String version) {
    if (current.version().equals(version)) {
      return Optional.of(current);
    }
    if (!RecorderBuild.isVersion(version)) {
      return Optional.empty();
    }
    Optional<RecorderBuild> known = known(version);
    return known.isPresent() ? known : served.find(version).map(this::remember);
  }

  private Optional<RecorderBuild> known(String version) {
    synchronized (recent) {
      return Optional.ofNullable(recent.get(version));
    }
  }

  private RecorderBuild remember(RecorderBuild build) {
    synchronized (recent) {
      recent.put(build.version(), build);
    }
    return build;
  }
}
