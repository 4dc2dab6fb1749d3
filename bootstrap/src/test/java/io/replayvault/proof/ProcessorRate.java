package io.replayvault.proof;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How often a piece of work is done in a second of processor time, by one thread. All of this
 * process's time counts, so that of the garbage collector, too; what other programs take does not.
 *
 * @param done how often it was done while it was measured
 * @param perSecond how often in a second of processor time
 */
record ProcessorRate(long done, double perSecond) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** So often in a row, since looking at the time takes some itself. */
  private static final int BURST = 64;

  /** Work, each time the same. */
  interface Work {
    void run() throws Exception;
  }

  /**
   * Works for a while unmeasured, which lets the virtual machine compile it, and then measured.
   *
   * @param warmUp in processor time
   * @param measured in processor time
   */
  static ProcessorRate of(Work work, Duration warmUp, Duration measured) throws Exception {
    repeat(work, warmUp);
    return repeat(work, measured);
  }

  private static ProcessorRate repeat(Work work, Duration atLeast) throws Exception {
    long begin = SYSTEM.getProcessCpuTime();
    long taken;
    long done = 0;
    do {
      for (int i = 0; i < BURST; i++) {
        work.run();
      }
      done += BURST;
      taken = SYSTEM.getProcessCpuTime() - begin;
    } while (taken < atLeast.toNanos());
    return new ProcessorRate(done, done / (taken / 1e9));
  }
}
