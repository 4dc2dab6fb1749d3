package io.replayvault.system;

import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of a process and of those that it has started and that are alive. */
public final class ProcessorTime {
  private ProcessorTime() {}

  public static Duration of(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(Stream.of(process), process.descendants())
        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
