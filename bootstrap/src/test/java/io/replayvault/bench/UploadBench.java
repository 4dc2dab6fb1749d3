package io.replayvault.bench;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code build/bench uploads}: what an upload costs the server, beside a request that carries the
 * same body through the same doors and is then refused for want of a token: the emptiest thing that
 * this server does with a body. Costs are processor time of the server's process, so that waiting
 * for disk and database is left aside, and so is the client on the same machine.
 */
final class UploadBench {
  /** Until the server's code is compiled: else its compiler is what is measured. */
  private static final Duration WARM_UP = Duration.ofSeconds(75);

  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final double GOAL = 0.6;

  private final PrintStream out = System.out;
  private final RunningReplayVault vault;
  private final List<BenchSite> sites;

  private UploadBench(RunningReplayVault vault, List<BenchSite> sites) {
    this.vault = vault;
    this.sites = sites;
  }

  public static void main(String[] arguments) throws Exception {
    try (RunningReplayVault vault =
        RunningReplayVault.start(Files.createTempDirectory("replayvault-bench"))) {
      ConsoleClient console = ConsoleClient.signIn(vault);
      List<BenchSite> sites = BenchSite.make(console, Load.SITES);
      new UploadBench(vault, sites).run();
    }
  }

  private void run() throws Exception {
    out.println("cost of the server's processor time; waiting for disk and database left aside");
    measure(BenchSegments.ofEvents(20 * 1024));
    measure(BenchSegments.sentAs(20 * 1024));
    new StoredBytes(vault, sites.get(0)).print(out);
  }

  private void measure(BenchSegments segments) throws Exception {
    load(segments, true, WARM_UP);
    load(segments, false, MEASURED);
    Cost empty = load(segments, false, MEASURED);
    Cost upload = load(segments, true, MEASURED);
    FlightProfile profile = FlightProfile.start(vault.pid());
    load(segments, true, MEASURED);
    Path recording = profile.stop();
    double ratio = upload.perCpuSecond() / empty.perCpuSecond();
    out.printf("%n%s%n", segments.about());
    out.println(upload.line("upload"));
    out.println(empty.line("empty endpoint, same body"));
    out.printf(
        "ratio %.2f, goal %.2f: %s%n", ratio, GOAL, ratio >= GOAL ? "reached" : "falls short");
    FlightProfile.shares(recording)
        .forEach((part, share) -> out.printf("  %5.1f %%  %s%n", 100 * share, part));
    out.flush();
  }

  private Cost load(BenchSegments segments, boolean stored, Duration time) throws Exception {
    Duration before = processorTime();
    long start = System.nanoTime();
    Load.Done done = Load.run(vault.recording(), sites, segments, stored, time);
    Duration spent = processorTime().minus(before);
    return new Cost(done, spent, Duration.ofNanos(System.nanoTime() - start));
  }

  /** User and system time of the server's process so far (Linux, {@code proc(5)}). */
  private Duration processorTime() throws IOException {
    String stat =
        Files.readString(Path.of("/proc/" + vault.pid() + "/stat"), StandardCharsets.US_ASCII);
    String[] field = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(field[11]) + Long.parseLong(field[12]);
    return Duration.ofMillis(ticks * 10);
  }

  private record Cost(Load.Done done, Duration processor, Duration wall) {
    double perCpuSecond() {
      return done.requests() / (processor.toMillis() / 1000.0);
    }

    String line(String name) {
      double seconds = processor.toMillis() / 1000.0;
      return "%-28s %8.0f/s per core  %7.1f MB/s per core as events  %6.2f ms each  %6.0f/s on the wall  %d failed"
          .formatted(
              name,
              perCpuSecond(),
              done.decodedBytes() / 1e6 / seconds,
              1000 * seconds / done.requests(),
              done.requests() / (wall.toMillis() / 1000.0),
              done.failed());
    }
  }
}
