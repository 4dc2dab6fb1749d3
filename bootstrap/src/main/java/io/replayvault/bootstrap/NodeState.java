package io.replayvault.bootstrap;

/** Whether this node has started, and whether it is about to stop. */
public final class NodeState {
  /** Set by the launcher some time before it stops the server: in the same process, hence so. */
  private static final String DRAINING = "replayvault.node.draining";

  private volatile boolean started;

  /** What happens once at the start has happened. */
  void started() {
    started = true;
  }

  /** Whether the application has started. */
  public boolean isStarted() {
    return started;
  }

  /** Whether nobody should send anything new here, since it is about to stop. */
  public boolean isDraining() {
    return Boolean.getBoolean(DRAINING);
  }
}
