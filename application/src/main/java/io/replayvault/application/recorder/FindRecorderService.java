package io.replayvault.application.recorder;

import io.replayvault.application.recorder.in.FindRecorder;
import io.replayvault.application.recorder.out.ServedRecorders;
import io.replayvault.domain.recorder.RecorderBuild;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@link FindRecorder}: the build of this product, or an earlier one's. Sites pin a build by its
 * hash and change their pages when it suits them, so an upgrade must not take it away (ADR-0033).
 * Anybody may ask, so that asking costs next to nothing: those that were asked for last are kept in
 * memory, and which versions there are is looked up once in five seconds, whatever is asked for.
 * May be called concurrently.
 */
public final class FindRecorderService implements FindRecorder {
  static final Duration KNOWN = Duration.ofSeconds(5);

  private static final int MOST = 32;

  private final ServedRecorders served;
  private final RecorderBuild current;
  private final InstantSource clock;
  private volatile Versions versions = new Versions(Set.of(), Instant.EPOCH);
  private final Map<String, RecorderBuild> recent =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecorderBuild> eldest) {
          return size() > MOST;
        }
      };

  public FindRecorderService(ServedRecorders served, RecorderBuild current, InstantSource clock) {
    this.served = served;
    this.current = current;
    this.clock = clock;
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
    if (known.isPresent() || !versions().contains(version)) {
      return known;
    }
    return served.find(version).map(this::remember);
  }

  private Set<String> versions() {
    Versions known = versions;
    return known.isFresh(clock.instant()) ? known.all() : versionsNow();
  }

  private synchronized Set<String> versionsNow() {
    Instant now = clock.instant();
    if (!versions.isFresh(now)) {
      versions = new Versions(served.versions(), now);
    }
    return versions.all();
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

  private record Versions(Set<String> all, Instant since) {
    boolean isFresh(Instant now) {
      return now.isBefore(since.plus(KNOWN)) && !now.isBefore(since);
    }
  }
}
