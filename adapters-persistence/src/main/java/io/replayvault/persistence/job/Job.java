package io.replayvault.persistence.job;

import java.time.Duration;

/**
 * Long work of the whole deployment, done run after run.
 *
 * @param name by which all nodes know it, in every version
 * @param pause from the end of a run to the begin of the next one; the first begins at once
 * @param work what is to be done
 */
public record Job(String name, Duration pause, Work work) {
  /**
   * A run. May be cut off at any point and begun anew on another node. A node that was cut off from
   * the database, or slept, may still be in its last step when another begins: what is done must
   * bear two at once for that long.
   */
  @FunctionalInterface
  public interface Work {
    /**
     * Does what there is to do, and returns early when the turn is over. What it throws is logged,
     * and the job is run again after its pause.
     */
    void run(Turn turn);
  }

  /** The job in this node's hands. */
  @FunctionalInterface
  public interface Turn {
    /**
     * Whether another node is to go on: this one ends, or cannot tell the others that it lives. To
     * be asked between steps; cheap.
     */
    boolean isOver();
  }
}
