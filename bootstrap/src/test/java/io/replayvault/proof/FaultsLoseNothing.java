package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.FaultyStream.Fault;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two nodes under a steady load, on a network that fails, while each of their parts is killed again
 * and again (clauses B1, C1, D1, D2): nothing acknowledged is lost, and all is well soon after.
 */
final class FaultsLoseNothing implements Claim {
  private static final int NODES = 2;
  private static final int UPLOADS_A_SECOND = 100;

  /** What two cores keep that run other tests before and after. */
  private static final int UPLOADS_A_SECOND_IN_THE_SUITE = 20;

  private static final double SPOILED = 0.2;
  private static final long SOON = 30_000;

  /** A node that is killed is missed by others than its balancer's next check. */
  private static final int DOWN_MILLIS = 3_000;

  private static final int LEAST_SHARE = 80;
  private static final int LEAST_OVER_ALL = 50;
  private static final int LEAST_IN_CALM = 95;
  private static final int MOST_READS = 5;

  /** Of a hundred exchanges with S3: a fifth is asked for, by lot. */
  private static final int LEAST_SPOILED = 18;

  /** Between two strikes at connections of PostgreSQL, on average over the run. */
  private static final int MOST_SECONDS_A_STRIKE = 4;

  private static final long MOST_AWAY_SECONDS = 120;
  private static final int BEFORE_MILLIS = 5_000;
  private static final int MOST_STARTS = 10;
  private static final long SEED = 20_261_127L;

  /**
   * A statement's limit that lets a silent wire be noticed in time; more uploads at once than
   * usual, as docs/s3.md wants for a store that answers slowly.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "REPLAYVAULT_DATABASE_STATEMENT_TIMEOUT",
          "5",
          "REPLAYVAULT_KEYSTORE_STATEMENT_TIMEOUT",
          "5",
          "REPLAYVAULT_DATABASE_CONNECTIONS",
          "180",
          "REPLAYVAULT_KEYSTORE_CONNECTIONS",
          "60",
          "REPLAYVAULT_UPLOADS_AT_ONCE",
          "120",
          "REPLAYVAULT_SESSION_IDLE",
          "30",
          "REPLAYVAULT_MERGE_EVERY",
          "10");

  @Override
  public List<Row> check(Size size) throws Exception {
    try (Deployment deployment =
        Deployment.startOnFaultyNetwork(
            Files.createTempDirectory("replayvault-faults"), NODES, SETTINGS)) {
      return check(deployment, size);
    }
  }

  private static List<Row> check(Deployment deployment, Size size) throws Exception {
    ConsoleClient console = ConsoleClient.signIn(deployment.console());
    AcknowledgedUploads acknowledged = new AcknowledgedUploads();
    PacedUploads uploads =
        PacedUploads.begin(deployment.recording(), console, acknowledged, perSecond(size));
    MemoryWatch memory = MemoryWatch.begin(deployment, size);
    long calm = calm(size, uploads);
    long exchangesInCalm = deployment.network().toObjects().exchanges();
    long begin = System.nanoTime();
    long before = uploads.done();
    List<Outage> outages = outages(deployment, size, uploads);
    long overAll = perSecond(uploads.done() - before, begin);
    // The network goes on failing; nobody is killed any more, so that a leak has time to show.
    Thread.sleep(memory.longEnoughMillis());
    memory.close();
    uploads.close();
    deployment.network().calm();
    System.out.println("  answers to uploads: " + uploads.answers());
    List<Row> rows = new ArrayList<>();
    Row spoiled =
        spoiled(deployment, uploads, exchangesInCalm, (System.nanoTime() - begin) / 1_000_000_000);
    // Whoever signed in at the beginning has been idle for too long by now.
    ConsoleClient reader = ConsoleClient.signIn(deployment.console());
    rows.add(nothingLost(reader, acknowledged, uploads));
    rows.add(pace(size, outages, calm, overAll));
    rows.add(spoiled);
    rows.add(recovered(outages));
    rows.add(memory.row());
    rows.add(missed(deployment, reader, acknowledged));
    return rows;
  }

  /** What the recorders send while nothing fails, a second. */
  private static long calm(Size size, PacedUploads uploads) throws InterruptedException {
    Thread.sleep(size.of(10_000, 4_000));
    long begin = System.nanoTime();
    long before = uploads.done();
    Thread.sleep(size.of(20_000, 4_000));
    return perSecond(uploads.done() - before, begin);
  }

  private static int perSecond(Size size) {
    return size.of(UPLOADS_A_SECOND, UPLOADS_A_SECOND_IN_THE_SUITE);
  }

  private static long perSecond(long count, long begin) {
    return Math.round(count * 1e9 / (System.nanoTime() - begin));
  }

  private static List<Outage> outages(Deployment deployment, Size size, PacedUploads uploads)
      throws Exception {
    long length = size.of(30 * 60_000, 45_000);
    int kills = size.of(10, 1);
    List<Victim> victims = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      victims.addAll(victims(deployment, size.of(NODES, 1)));
    }
    Collections.shuffle(victims, new Random(SEED));
    deployment.network().spoil(SPOILED);
    List<Outage> outages = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < victims.size(); i++) {
      uploads.sleepUntil(begin, length * i / victims.size() - BEFORE_MILLIS);
      long before = uploads.done();
      Thread.sleep(BEFORE_MILLIS);
      double perSecond = (uploads.done() - before) * 1000.0 / BEFORE_MILLIS;
      Victim victim = victims.get(i);
      victim.kill().run();
      Thread.sleep(DOWN_MILLIS);
      long restarting = System.nanoTime();
      victim.restart().run();
      long away = (System.nanoTime() - restarting + DOWN_MILLIS * 1_000_000L) / 1_000_000_000;
      System.out.printf("  %s was away %d s%n", victim.name(), away);
      outages.add(
          new Outage(
              victim.name(),
              perSecond,
              away,
              uploads.millisUntil(perSecond * LEAST_SHARE / 100, SOON)));
    }
    uploads.sleepUntil(begin, length);
    return outages;
  }

  private static List<Victim> victims(Deployment deployment, int nodes) {
    List<Victim> victims = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      RunningReplayVault node = deployment.node(i);
      victims.add(new Victim("node " + i, node::kill, () -> restart(node)));
    }
    victims.add(
        new Victim("PostgreSQL", deployment.postgres()::kill, deployment.postgres()::restart));
    victims.add(new Victim("S3", deployment.objects()::kill, deployment.objects()::restart));
    return victims;
  }

  /**
   * A node that finds its stores out of reach at its start ends; whoever runs it starts it again.
   */
  private static void restart(RunningReplayVault node) {
    for (int tries = 1; ; tries++) {
      try {
        node.restart();
        return;
      } catch (IllegalStateException ended) {
        System.out.println("  started again: " + lastLine(ended));
        if (tries == MOST_STARTS) {
          throw ended;
        }
      }
    }
  }

  private static String lastLine(IllegalStateException ended) {
    return String.valueOf(ended.getMessage()).lines().reduce("", (before, line) -> line);
  }

  private static Row nothingLost(
      ConsoleClient console, AcknowledgedUploads acknowledged, PacedUploads uploads)
      throws InterruptedException {
    long missing = acknowledged.different(console, MOST_READS);
    int again = acknowledged.readAgain();
    return new Row(
        "Acknowledged under faults and kills, and read back byte for byte",
        "B1 C1 D1 D2",
        acknowledged.size(),
        "%d lost or wrong, %d refused for good; %d read again"
            .formatted(missing, uploads.refused(), again),
        "0, 0; 0",
        acknowledged.size() > 0 && missing == 0 && uploads.refused() == 0 && again == 0);
  }

  private static int enough(Size size) {
    return perSecond(size) * size.of(LEAST_SHARE, 25) / 100;
  }

  /**
   * What is offered shows in calm and before each kill. While a store is away nothing can be
   * acknowledged, and recorders wait ever longer.
   */
  private static Row pace(Size size, List<Outage> outages, long calm, long overAll) {
    double between = outages.stream().mapToDouble(Outage::before).average().orElseThrow();
    long offered = (long) perSecond(size) * size.of(LEAST_IN_CALM, 50) / 100;
    long least = (long) perSecond(size) * size.of(LEAST_OVER_ALL, 10) / 100;
    return new Row(
        "  of recorders that send %d a second: in calm, in the seconds before each kill, over all"
            .formatted(perSecond(size)),
        "D1 F1",
        outages.size(),
        "%d, %.0f, %d a second".formatted(calm, between, overAll),
        "at least %d, %d, %d".formatted(offered, enough(size), least),
        calm >= offered && between >= enough(size) && overAll >= least);
  }

  private static Row spoiled(
      Deployment deployment, PacedUploads uploads, long inCalm, long seconds) {
    long exchanges = deployment.network().toObjects().exchanges() - inCalm;
    long spoiled = deployment.network().toObjects().spoiled();
    long struck = deployment.network().toDatabase().struck();
    long leastStruck = seconds / MOST_SECONDS_A_STRIKE;
    return new Row(
        "  while exchanges with S3 are spoiled and connections of PostgreSQL struck",
        "D1 D2",
        exchanges,
        "%d spoiled, %d struck (%d silent); p50 %d, p99 %d ms, %d tries"
            .formatted(
                spoiled,
                struck,
                deployment.network().toDatabase().struck(Fault.SILENT),
                uploads.percentile(50),
                uploads.percentile(99),
                uploads.tries()),
        "at least %d %% and %d".formatted(LEAST_SPOILED, leastStruck),
        spoiled * 100 >= exchanges * LEAST_SPOILED && struck >= leastStruck);
  }

  private static Row recovered(List<Outage> outages) {
    Outage slowest =
        outages.stream()
            .max((one, other) -> Long.compare(one.millis(), other.millis()))
            .orElseThrow();
    long away = outages.stream().mapToLong(Outage::away).max().orElseThrow();
    return new Row(
        "  and after each kill the rate is back to 80 %, the part having been started",
        "D1 F1",
        outages.size(),
        "after %.1f s at most (%s); away %d s at most"
            .formatted(slowest.millis() / 1000.0, slowest.name(), away),
        "within " + SOON / 1000 + " s; " + MOST_AWAY_SECONDS + " s",
        slowest.millis() <= SOON && away <= MOST_AWAY_SECONDS);
  }

  private static Row missed(
      Deployment deployment, ConsoleClient console, AcknowledgedUploads acknowledged)
      throws IOException {
    String victim = acknowledged.firstSession();
    long planted = acknowledged.of(victim);
    long before = acknowledged.missing(console, victim);
    int objects = deployment.objects().take(victim);
    long found = acknowledged.missing(console, victim);
    return new Row(
        "  counter-proof: the objects of a session taken away by hand are missed",
        "D1",
        planted,
        before + " missing before, " + found + " after",
        "0 before, " + planted + " after",
        before == 0 && found == planted && planted > 0 && objects > 0);
  }

  private record Victim(String name, Deed kill, Deed restart) {}

  /**
   * What was killed.
   *
   * @param before acknowledged a second until then
   * @param away seconds until it was started
   * @param millis from then on until the rate was back
   */
  private record Outage(String name, double before, long away, long millis) {}

  private interface Deed {
    void run() throws IOException, InterruptedException;
  }
}
