package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An account's recordings lie in the place of its region (clause D2). */
final class AccountsKeepTheirRegion implements Claim {
  private static final String ORIGIN = "https://shop.example";

  @Override
  public List<Row> check(Size size) throws Exception {
    int segments = size.of(200, 20);
    Path folder = Files.createTempDirectory("replayvault-region");
    Path common = folder.resolve("common");
    Path europe = folder.resolve("europe");
    Map<String, String> settings =
        Map.of(
            "REPLAYVAULT_SEGMENTS",
            "file:" + common,
            "REPLAYVAULT_REGIONS",
            "eu",
            "REPLAYVAULT_REGION_EU_SEGMENTS",
            "file:" + europe,
            "REPLAYVAULT_FIRST_ACCOUNT_REGION",
            "eu");
    try (RunningReplayVault vault = RunningReplayVault.start(folder, settings)) {
      ConsoleClient console = ConsoleClient.signIn(vault);
      String siteKey = console.createSite("Region", List.of(ORIGIN)).get("siteKey").asText();
      AcknowledgedUploads acknowledged = new AcknowledgedUploads();
      upload(vault, siteKey, segments, acknowledged);
      long there = objects(europe);
      long elsewhere = objects(common);
      long missing = acknowledged.missing(console);
      return List.of(
          new Row(
              "Recordings of an account lie in the place of its region",
              "D2",
              segments,
              there + " there, " + elsewhere + " elsewhere, " + missing + " not replayed",
              segments + " there, 0, 0",
              there == segments && elsewhere == 0 && missing == 0),
          counterProof(europe, console, acknowledged));
    }
  }

  /** Were they read from anywhere else, they would still be there. */
  private static Row counterProof(
      Path europe, ConsoleClient console, AcknowledgedUploads acknowledged) throws IOException {
    Files.move(europe, europe.resolveSibling("taken-away"));
    Files.createDirectories(europe);
    long missing = acknowledged.missing(console);
    return new Row(
        "  counter-proof: with that place taken away none of them is replayed",
        "D2",
        acknowledged.size(),
        missing + " not replayed",
        acknowledged.size() + " not replayed",
        missing == acknowledged.size());
  }

  private static void upload(
      RunningReplayVault vault, String siteKey, int segments, AcknowledgedUploads acknowledged)
      throws IOException, InterruptedException {
    Uploader uploader = new Uploader(vault.recording(), ORIGIN);
    OpenedSession session = uploader.open(siteKey);
    long at = System.currentTimeMillis();
    for (int number = 0; number < segments; number++) {
      String mark = session.id() + "-" + number;
      while (uploader.put(session, number, AcknowledgedUploads.segment(at + number, mark)) == 429) {
        Thread.sleep(200);
      }
      acknowledged.add(session.id(), at + number, mark);
    }
  }

  private static long objects(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
