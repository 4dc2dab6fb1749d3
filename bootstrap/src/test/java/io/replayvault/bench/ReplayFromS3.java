package io.replayvault.bench;

import io.replayvault.application.fixtures.FaultyWire;
import io.replayvault.proof.Claim;
import io.replayvault.proof.Row;
import io.replayvault.proof.Size;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.ObjectStore;
import io.replayvault.system.RunningReplayVault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A long, merged session is watched from S3 (clauses B1, D2): who opens it or seeks in it fetches
 * the little that is shown, however long it is.
 */
public final class ReplayFromS3 implements Claim {
  private static final int OPENINGS = 5;
  private static final int SEEKS = 20;
  private static final long FIRST_FRAME = 1_000;
  private static final long SEEK = 500;
  private static final double MOST_REQUESTS = 6;
  private static final double MOST_BYTES = 500_000;

  @Override
  public List<Row> check(Size size) throws Exception {
    int minutes = size.of(240, 10);
    Path folder = Files.createTempDirectory("replayvault-from-s3");
    try (ObjectStore objects = ObjectStore.start(Files.createDirectories(folder.resolve("s3")));
        FaultyWire wire = FaultyWire.to(objects.port())) {
      Map<String, String> settings = new HashMap<>(objects.settings(wire.port()));
      settings.put("REPLAYVAULT_SESSION_IDLE", "2");
      settings.put("REPLAYVAULT_MERGE_EVERY", "1");
      try (RunningReplayVault vault = RunningReplayVault.start(folder, settings);
          Chromium chromium = Chromium.start()) {
        RecordedLength session = RecordedLength.upload(vault, RecordedLength.site(vault), minutes);
        return List.of(watched(vault, chromium, wire, session), all(vault, wire, session));
      }
    }
  }

  private static Row watched(
      RunningReplayVault vault, Chromium chromium, FaultyWire wire, RecordedLength session)
      throws Exception {
    try (ConsoleWatch watch = ConsoleWatch.signIn(vault, chromium)) {
      session.read(vault, Duration.ofSeconds(20));
      watch.measure(session, 3);
      long requests = wire.exchanges();
      long bytes = wire.answeredBytes();
      Watched seen = watch.measure(session, SEEKS);
      double looks = OPENINGS + SEEKS;
      double requestsEach = (wire.exchanges() - requests) / looks;
      double bytesEach = (wire.answeredBytes() - bytes) / looks;
      return new Row(
          "A merged session of %d minutes, %d MB, is watched from S3"
              .formatted(session.seconds() / 60, session.bytes() / 1_000_000),
          "B1 D2",
          (long) looks,
          "first frame %d ms, seek %d ms; %.1f requests, %.0f kB a look"
              .formatted(seen.firstFrame(), seen.medianSeek(), requestsEach, bytesEach / 1_000),
          "%d ms, %d ms; %.0f, %.0f kB"
              .formatted(FIRST_FRAME, SEEK, MOST_REQUESTS, MOST_BYTES / 1_000),
          seen.firstFrame() <= FIRST_FRAME
              && seen.medianSeek() <= SEEK
              && requestsEach <= MOST_REQUESTS
              && bytesEach <= MOST_BYTES
              && requestsEach > 0);
    }
  }

  /** What a player that loads everything would fetch. */
  private static Row all(RunningReplayVault vault, FaultyWire wire, RecordedLength session) {
    ConsoleClient console = ConsoleClient.signIn(vault);
    long bytes = wire.answeredBytes();
    long requests = wire.exchanges();
    for (long from = session.begin();
        from <= session.begin() + session.seconds() * 1000L;
        from += 600_000) {
      console.events(session.id(), from, from + 600_000);
    }
    long fetched = wire.answeredBytes() - bytes;
    return new Row(
        "  counter-proof: a player that loads all of it is told from that",
        "D2",
        1,
        "%d requests, %d kB".formatted(wire.exchanges() - requests, fetched / 1_000),
        "more than %.0f kB".formatted(MOST_BYTES / 1_000),
        fetched > MOST_BYTES);
  }
}
