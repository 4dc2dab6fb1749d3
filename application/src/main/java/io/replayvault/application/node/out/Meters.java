package io.replayvault.application.node.out;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Numbers that a node tells its operator about itself.
 *
 * <p><b>Promises:</b> to be quick, to be called by anybody at once, and never to throw for what is
 * counted; the same series asked for twice is one series. <b>Does not promise</b> that anybody
 * looks at them, or that they outlive the node.
 */
public interface Meters {
  /** What happened, counted up from nothing at the node's start. */
  Counter counter(Series series);

  /** How long something took, and how often it was done. */
  Timer timer(Series series);

  /** What is so just now; asked for whenever somebody looks, so it answers from memory. */
  void gauge(Series series, DoubleSupplier now);

  /** What something else counts already, and never counts down. May be seen a few seconds late. */
  void counted(Series series, LongSupplier total);

  /** Counts. */
  interface Counter {
    /** So many more, none or more. */
    void add(long more);
  }

  /** Times. */
  interface Timer {
    /** Begins to take the time. */
    Timing start();
  }

  /** A time that is being taken. */
  interface Timing {
    /** Ends it; called once. */
    void stop();
  }
}
