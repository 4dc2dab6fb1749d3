package io.replayvault.launch;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The signals by which this process is told to stop. Liberty stops itself as soon as the virtual
 * machine begins to end, beside every other hook: what is to be done while it still serves must be
 * done before that.
 */
final class StopSignals {
  private static final List<String> NAMES = List.of("TERM", "INT");

  private StopSignals() {}

  /** Does that once a first signal has come; a second one does not wait for it. */
  static void before(Runnable whileServing) {
    AtomicBoolean told = new AtomicBoolean();
    for (String name : NAMES) {
      Signal.handle(new Signal(name), whenTold(whileServing, told));
    }
  }

  private static SignalHandler whenTold(Runnable whileServing, AtomicBoolean told) {
    return signal -> {
      try {
        if (told.compareAndSet(false, true)) {
          whileServing.run();
        }
      } finally {
        // As the virtual machine itself says by which signal it ended.
        System.exit(128 + signal.getNumber());
      }
    };
  }
}
