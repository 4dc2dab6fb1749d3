package io.replayvault.proof;

import io.replayvault.deploy.FollowedGuide;
import io.replayvault.deploy.Guide;
import io.replayvault.deploy.StockSite;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import io.replayvault.system.WholeFolder;
import io.replayvault.tls.TlsScan;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;

/**
 * A stock Open Liberty becomes a production node by the commands of {@code docs/deploy.md} as they
 * stand there, and by none fewer (clauses D1, D4, F2).
 */
final class StockServerFromTheGuide implements Claim {
  private static final String CLAUSES = "D1 D4 F2";
  private static final String MARK = "by the guide";
  private static final String ORIGIN = "https://shop.example";

  /** The guide says: within seconds. */
  private static final int SECONDS_TO_EXCHANGE = 15;

  /** Steps whose lack nothing but the server itself can notice, and what its log then names. */
  private static final Map<Integer, String> NEEDED =
      Map.of(5, "replayvault migrate", 2, "REPLAYVAULT_ROOT_KEY");

  @Override
  public List<Row> check(Size size) throws Exception {
    Guide guide = Guide.read();
    Path runtime = Files.createTempDirectory("replayvault-runtime");
    Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<Row> rows = new ArrayList<>();
    try {
      rows.addAll(whole(guide, runtime, size));
      for (int step : size == Size.FULL ? List.of(5, 2) : List.of(5)) {
        rows.add(without(guide, runtime, step));
      }
    } finally {
      WholeFolder.delete(runtime);
    }
    return rows;
  }

  private static List<Row> whole(Guide guide, Path runtime, Size size) throws Exception {
    try (StockSite site =
            StockSite.prepare(Files.createTempDirectory("replayvault-stock"), runtime, true);
        FollowedGuide followed = FollowedGuide.follow(guide, site, -1)) {
      List<Row> rows = new ArrayList<>(List.of(ready(followed)));
      String link = followed.firstPersonLink();
      String token = link.substring(link.indexOf("#token=") + "#token=".length());
      HttpClient browser = site.certificates().browser();
      ConsoleClient console = ConsoleClient.firstPerson(site.console(), browser, token);
      Recorded recorded = record(site, browser, console);
      rows.add(scanned(site));
      rows.add(readBack("  on it, by TLS, a segment is uploaded and read back", recorded, console));
      rows.add(onS3(site));
      rows.add(exchanged(site));
      rows.add(firstPersonOnce(site, browser, token, followed.offersAnotherLink()));
      if (size == Size.FULL) {
        followed.upgrade();
        rows.add(readBack("  and still is after the upgrade guide's commands", recorded, console));
      }
      return rows;
    }
  }

  private static Row ready(FollowedGuide followed) throws IOException {
    String owner = followed.owner();
    return new Row(
        "The guide's commands make a stock Open Liberty a production node",
        CLAUSES,
        followed.run(),
        (followed.isReady() ? "ready" : "not ready") + ", process of " + owner,
        "ready, process of " + StockSite.SERVICE_USER,
        followed.isReady() && owner.equals(StockSite.SERVICE_USER));
  }

  /** That the scanner finds what is weak is the claim {@code tls}'s counter-proof. */
  private static Row scanned(StockSite site) throws IOException {
    Path folder = Files.createTempDirectory("replayvault-scan");
    try {
      return new TlsScan(site.certificates().issuer(), folder)
          .nothingFound("  sslyze finds nothing", site.doors());
    } finally {
      WholeFolder.delete(folder);
    }
  }

  private static Recorded record(StockSite site, HttpClient browser, ConsoleClient console)
      throws Exception {
    String siteKey = console.createSite("Shop", List.of(ORIGIN)).get("siteKey").asText();
    Uploader uploader = new Uploader(site.recording(), ORIGIN, browser);
    OpenedSession session = uploader.open(siteKey);
    long at = System.currentTimeMillis();
    int status = uploader.put(session, 0, AcknowledgedUploads.segment(at, MARK));
    return new Recorded(session.id(), at, status);
  }

  private static Row onS3(StockSite site) throws IOException {
    long objects = site.objects();
    return new Row(
        "  and lies on S3, which is spoken to by TLS with an authority of one's own",
        "C1 D2",
        1,
        objects + " objects",
        "1 or more",
        objects >= 1);
  }

  /** By renaming, as the guide says. */
  private static Row exchanged(StockSite site) throws Exception {
    X509Certificate before = shown(site);
    X509Certificate next = site.exchangeCertificate();
    long begin = System.nanoTime();
    X509Certificate now = before;
    while (!now.equals(next) && System.nanoTime() - begin < 2 * SECONDS_TO_EXCHANGE * 1e9) {
      Thread.sleep(200);
      now = shown(site);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Row(
        "  and another certificate, as PKCS#12, is shown without a restart",
        "F1",
        1,
        now.equals(next) ? "after %.1f s".formatted(seconds) : "not shown",
        "within " + SECONDS_TO_EXCHANGE + " s",
        now.equals(next) && !before.equals(next) && seconds <= SECONDS_TO_EXCHANGE);
  }

  private static X509Certificate shown(StockSite site) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            site.certificates()
                .browser()
                .sslContext()
                .getSocketFactory()
                .createSocket(site.console().getHost(), site.console().getPort())) {
      socket.setSoTimeout(10_000);
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  private static Row readBack(String claim, Recorded recorded, ConsoleClient console) {
    long at = recorded.at();
    boolean found =
        String.join("\n", console.events(recorded.session(), at, at + 1)).contains(MARK);
    return new Row(
        claim,
        CLAUSES,
        1,
        "upload " + recorded.status() + ", " + (found ? "read back" : "not found"),
        "upload 204, read back",
        recorded.status() == 204 && found);
  }

  private static Row firstPersonOnce(
      StockSite site, HttpClient browser, String token, boolean offeredAgain) {
    boolean usedAgain = secondLinkWorks(site, browser, token);
    return new Row(
        "  the first person's link works once, and no further one is printed",
        CLAUSES,
        2,
        (usedAgain ? "used twice" : "used once")
            + ", "
            + (offeredAgain ? "two" : "one")
            + " printed",
        "used once, one printed",
        !usedAgain && !offeredAgain);
  }

  private static boolean secondLinkWorks(StockSite site, HttpClient browser, String token) {
    try {
      ConsoleClient.firstPerson(site.console(), browser, token);
      return true;
    } catch (IllegalStateException refused) {
      return false;
    }
  }

  private static Row without(Guide guide, Path runtime, int step) throws Exception {
    try (StockSite site =
            StockSite.prepare(Files.createTempDirectory("replayvault-stock"), runtime, false);
        FollowedGuide followed = FollowedGuide.follow(guide, site, step)) {
      String wanted = NEEDED.getOrDefault(step, "");
      boolean named = followed.reason().contains(wanted);
      return new Row(
          "  counter-proof: without step " + guide.steps().get(step) + " it is not ready",
          CLAUSES,
          followed.run(),
          (followed.isReady() ? "ready" : "not ready") + (named ? ", log names " + wanted : ""),
          "not ready, log names " + wanted,
          !followed.isReady() && named);
    }
  }

  private record Recorded(String session, long at, int status) {}
}
