package io.replayvault.web.entry;

/** The trace of the request now in work, where requests are traced at all (ADR-0040). */
@FunctionalInterface
public interface RequestTrace {
  /** Says in it which request it is: the id in the answer and in the log leads to the trace. */
  void mark(String requestId);
}
