package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/**
 * One site sends far more than a node can take: it is refused first, with a time to come again, and
 * neither another site nor the people at the console notice more than a slower answer.
 */
final class OverloadIsShared implements Claim {
  /** In the suite, whose machine does other things too: nobody would wait longer than this. */
  private static final int GIVE_UP = 10_000;

  private static final String BUSY = "https://busy.example";
  private static final String QUIET = "https://quiet.example";
  private static final int MOST_MEBIBYTES = 64;

  @Override
  public List<Row> check(Size size) throws Exception {
    try (RunningReplayVault vault =
        RunningReplayVault.start(Files.createTempDirectory("replayvault-overload"))) {
      return check(size, vault);
    }
  }

  private static List<Row> check(Size size, RunningReplayVault vault) throws Exception {
    ConsoleClient console = ConsoleClient.signIn(vault);
    URI recording = vault.recording();
    String busyKey = site(console, "Busy", BUSY);
    String quietKey = site(console, "Quiet", QUIET);
    long at = System.currentTimeMillis();
    OpenedSession watched = new Uploader(recording, QUIET).open(quietKey);
    new Uploader(recording, QUIET).put(watched, 0, AcknowledgedUploads.segment(at, "watched"));
    int visitors = size.of(200, 160);
    try (GoodUploads quiet = GoodUploads.start(recording, QUIET, quietKey)) {
      // A cold server is slow at first, and would be overloaded by anything.
      Thread.sleep(size.of(20_000, 5_000));
      long before = HeapOf.liveMebibytes(vault.pid());
      BusySite busy = BusySite.start(recording, BUSY, busyKey, visitors);
      PersonAtWork person = PersonAtWork.start(vault.console(), watched.id(), at);
      Thread.sleep(size.of(5_000, 2_000));
      quiet.beginMeasuring();
      Thread.sleep(size.of(120_000, 20_000));
      int done = quiet.done();
      int failed = quiet.failed();
      long slowest = quiet.quantileMillis(0.99);
      person.close();
      long during = HeapOf.liveMebibytes(vault.pid());
      busy.close();
      return List.of(
          quiet(size, done, failed, slowest),
          withoutTheShare(busy),
          busy(busy, visitors),
          impatience(busy),
          person(size, person),
          lost(busy, ConsoleClient.signIn(vault)),
          heap(during - before));
    }
  }

  private static Row quiet(Size size, int done, int failed, long slowest) {
    int limit = size.of(1_000, GIVE_UP);
    return new Row(
        "While one site floods, another's uploads are stored at the first try; p99",
        "D4",
        done,
        failed + " refused, " + slowest + " ms",
        "under 1 %, under " + limit + " ms",
        done > size.of(500, 40) && failed * 100 < done && slowest < limit);
  }

  private static Row withoutTheShare(BusySite busy) {
    int refused = busy.refusedAtFirst();
    return new Row(
        "  counter-proof: of the flooding site's own, who share its fate",
        "D4",
        busy.begun(),
        refused + " refused",
        "more than 5 %",
        refused * 20 > busy.begun());
  }

  private static Row busy(BusySite busy, int visitors) {
    int refused = busy.answered(503);
    return new Row(
        "The flooding site (" + visitors + " at once) is refused, told when to come again",
        "D4",
        busy.answered(204) + refused + busy.answered(429),
        "%d stored, %d of 503 at %d different times, %d of 429, wrong %s"
            .formatted(
                busy.answered(204),
                refused,
                busy.differentWaits(),
                busy.answered(429),
                busy.wrong().stream().limit(2).toList()),
        "some stored, 503 and 429 with Retry-After only",
        busy.answered(204) > 0
            && refused > 0
            && busy.differentWaits() > 1
            && busy.wrong().isEmpty());
  }

  private static Row impatience(BusySite busy) {
    long median = busy.medianRefusalMillis();
    return new Row(
        "Who comes again at once, whatever they were told, is let wait: median of refusals",
        "D4",
        busy.answered(503),
        median + " ms",
        "1900 ms at least",
        median >= 1_900);
  }

  private static Row person(Size size, PersonAtWork person) {
    int limit = size.of(1_000, GIVE_UP);
    long looks = person.quantileOfLooksMillis(0.99);
    long signIn = person.slowestSignInMillis();
    return new Row(
        "People sign in, search and watch meanwhile: slowest sign-in, p99 of the rest",
        "D4",
        person.signIns() + person.looks(),
        signIn + " ms, " + looks + " ms, " + person.failed() + " failed",
        "under " + limit + " ms, 0 failed",
        person.looks() > size.of(100, 20)
            && signIn < limit
            && looks < limit
            && person.failed() == 0);
  }

  private static Row lost(BusySite busy, ConsoleClient console) {
    long missing = busy.acknowledged().missing(console);
    return new Row(
        "Whatever was acknowledged to the flooding site replays",
        "D1 D4",
        busy.acknowledged().size(),
        missing + " missing",
        "0 missing",
        missing == 0 && busy.acknowledged().size() > 0);
  }

  private static Row heap(long grown) {
    return new Row(
        "Live heap of the server grows little by it",
        "D4",
        2,
        grown + " MiB",
        "under " + MOST_MEBIBYTES + " MiB",
        grown < MOST_MEBIBYTES);
  }

  private static String site(ConsoleClient console, String name, String origin) {
    return console.createSite(name, List.of(origin)).get("siteKey").asText();
  }
}
