package io.replayvault.web.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which failures are logged with the place where they were thrown: one of each kind in ten seconds.
 * An outage fails every request alike, and a trace for each would cost more than the requests did.
 * Kinds are told apart by the classes of what was thrown and of what caused it.
 */
public final class FailureTraces {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** There are not so many kinds; more would be made up by somebody. */
  private static final int MOST_KINDS = 200;

  private final InstantSource clock;
  private final Map<String, Instant> last = new ConcurrentHashMap<>();

  public FailureTraces(InstantSource clock) {
    this.clock = clock;
  }

  /** The kind of a failure: its classes, from the outermost to the first cause. */
  static String kind(Throwable failure) {
    StringBuilder kind = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable each = failure; each != null && seen.add(each); each = each.getCause()) {
      kind.append(kind.isEmpty() ? "" : " < ").append(each.getClass().getSimpleName());
    }
    return kind.toString();
  }

  /** Whether this one is to be logged with its trace. */
  boolean isDue(String kind) {
    Instant now = clock.instant();
    if (last.size() >= MOST_KINDS) {
      last.clear();
    }
    Instant before = last.get(kind);
    return isOver(before, now)
        && (before == null ? last.putIfAbsent(kind, now) == null : last.replace(kind, before, now));
  }

  private static boolean isOver(@Nullable Instant before, Instant now) {
    return before == null || Duration.between(before, now).compareTo(PAUSE) >= 0;
  }
}
