package io.replayvault.web.entry;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where something was thrown, without its words: messages of libraries quote what they were given,
 * and that may be a visitor's.
 */
final class TraceOnly extends Exception {
  private static final long serialVersionUID = 1L;

  TraceOnly(Throwable thrown) {
    this(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private TraceOnly(Throwable thrown, Set<Throwable> seen) {
    super(thrown.getClass().getName(), causeOf(thrown, seen), false, true);
    setStackTrace(thrown.getStackTrace());
  }

  private static @Nullable TraceOnly causeOf(Throwable thrown, Set<Throwable> seen) {
    Throwable cause = thrown.getCause();
    return seen.add(thrown) && cause != null && !seen.contains(cause)
        ? new TraceOnly(cause, seen)
        : null;
  }
}
