package io.replayvault.proof;

import io.replayvault.launch.database.PostgresPair;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two nodes on a PostgreSQL whose primary is killed and whose standby takes over, again and again,
 * while visitors are recorded and somebody watches (clauses B1, D1, F2): what was acknowledged is
 * on the new primary, and work goes on there by itself.
 */
final class FailOverLosesNothing implements Claim {
  private static final int NODES = 2;
  private static final int UPLOADS_A_SECOND = 20;
  private static final int BEFORE_MILLIS = 8_000;

  /** Whoever watches over a cluster takes about so long to believe that its primary is gone. */
  private static final int NOTICED_MILLIS = 3_000;

  private static final long SOON = 30_000;
  private static final int MOST_READS = 5;
  private static final String ORIGIN = "https://left-behind.example";
  private static final int PLANTED = 6;

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-fail-over");
    try (PostgresPair pair =
            PostgresPair.start(folder.resolve("postgres"), "max_connections = 250", "fsync = on");
        Deployment deployment = Deployment.startOn(pair, folder, NODES, Map.of())) {
      return check(pair, deployment, size);
    }
  }

  private static List<Row> check(PostgresPair pair, Deployment deployment, Size size)
      throws Exception {
    ConsoleClient console = ConsoleClient.signIn(deployment.console());
    AcknowledgedUploads acknowledged = new AcknowledgedUploads();
    PacedUploads uploads =
        PacedUploads.begin(deployment.recording(), console, acknowledged, UPLOADS_A_SECOND);
    SteadyReplays replays = new SteadyReplays(deployment.console(), acknowledged);
    List<Outage> outages = new ArrayList<>();
    for (int round = 0; round < size.of(10, 1); round++) {
      outages.add(failOver(pair, uploads, size.of(80, 50)));
      pair.follow();
    }
    Thread.sleep(BEFORE_MILLIS);
    uploads.close();
    replays.close();
    System.out.println("  answers to uploads: " + uploads.answers());
    // Whoever signed in at the beginning has been idle for too long by now.
    ConsoleClient reader = ConsoleClient.signIn(deployment.console());
    return List.of(
        nothingLost(reader, acknowledged, uploads),
        recovered(outages),
        watched(replays, outages.size()),
        leftBehind(pair, deployment, reader));
  }

  private static Outage failOver(PostgresPair pair, PacedUploads uploads, int hundredths)
      throws InterruptedException, SQLException, IOException {
    Thread.sleep(BEFORE_MILLIS / 2);
    long before = uploads.done();
    Thread.sleep(BEFORE_MILLIS);
    double perSecond = (uploads.done() - before) * 1000.0 / BEFORE_MILLIS;
    long killed = System.nanoTime();
    pair.killPrimary();
    Thread.sleep(NOTICED_MILLIS);
    pair.promote();
    uploads.millisUntil(Math.max(1, perSecond * hundredths / 100), SOON);
    return new Outage(perSecond, (System.nanoTime() - killed) / 1_000_000);
  }

  private static Row nothingLost(
      ConsoleClient console, AcknowledgedUploads acknowledged, PacedUploads uploads)
      throws InterruptedException {
    long missing = acknowledged.different(console, MOST_READS);
    return new Row(
        "Acknowledged while PostgreSQL's primary is killed, and read back from its standby",
        "B1 D1 F2",
        acknowledged.size(),
        "%d lost or wrong, %d refused for good".formatted(missing, uploads.refused()),
        "0, 0",
        acknowledged.size() > 0 && missing == 0 && uploads.refused() == 0);
  }

  private static Row recovered(List<Outage> outages) {
    long slowest = outages.stream().mapToLong(Outage::millis).max().orElseThrow();
    double least = outages.stream().mapToDouble(Outage::before).min().orElseThrow();
    return new Row(
        "  and after each fail-over visitors are recorded as before",
        "D1 F1",
        outages.size(),
        "%.1f s after the kill at most; %.0f a second before".formatted(slowest / 1000.0, least),
        "within " + SOON / 1000 + " s; some",
        slowest <= SOON && least >= 1);
  }

  private static Row watched(SteadyReplays replays, int failOvers) {
    return new Row(
        "  and who watches meanwhile goes on watching",
        "D1 F2",
        replays.read(),
        "%d given up, %d wrong, at most %d retries"
            .formatted(replays.givenUp(), replays.wrong(), replays.mostTries() - 1),
        "0, 0",
        replays.givenUp() == 0 && replays.wrong() == 0 && replays.read() > failOvers);
  }

  /** What a standby was not told before it took over is acknowledged and gone. */
  private static Row leftBehind(PostgresPair pair, Deployment deployment, ConsoleClient console)
      throws Exception {
    String siteKey = console.createSite("Left behind", List.of(ORIGIN)).get("siteKey").asText();
    pair.leaveBehind();
    AcknowledgedUploads unsafe = new AcknowledgedUploads();
    Uploader uploader = new Uploader(deployment.recording(), ORIGIN);
    OpenedSession session = uploader.open(siteKey);
    for (int number = 0; number < PLANTED; number++) {
      long at = System.currentTimeMillis();
      String mark = session.id() + "-" + number;
      if (uploader.put(session, number, AcknowledgedUploads.segment(at, mark)) == 204) {
        unsafe.add(session.id(), at, mark);
      }
    }
    long before = unsafe.different(console, MOST_READS);
    pair.killPrimary();
    pair.promote();
    long found = unsafe.different(signedIn(deployment), MOST_READS);
    return new Row(
        "  counter-proof: a standby that commits do not wait for takes over, and the loss is found",
        "D1",
        unsafe.size(),
        before + " missing before, " + found + " after",
        "0 before, " + PLANTED + " after",
        before == 0 && found == PLANTED && unsafe.size() == PLANTED);
  }

  /** Somebody who signs in as soon as that works again. */
  private static ConsoleClient signedIn(Deployment deployment) throws InterruptedException {
    long begin = System.nanoTime();
    while (true) {
      try {
        return ConsoleClient.signIn(deployment.console());
      } catch (RuntimeException notYet) {
        if (System.nanoTime() - begin > SOON * 1_000_000) {
          throw notYet;
        }
        Thread.sleep(500);
      }
    }
  }

  /**
   * A fail-over.
   *
   * @param before acknowledged a second until then
   * @param millis from the kill until visitors were recorded about as fast again
   */
  private record Outage(double before, long millis) {}
}
