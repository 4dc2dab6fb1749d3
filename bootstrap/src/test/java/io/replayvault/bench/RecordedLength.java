package io.replayvault.bench;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import io.replayvault.system.VaultDatabase;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A busy session of a given length, uploaded and merged.
 *
 * @param id the session's id
 * @param begin its first event, milliseconds since the epoch
 * @param seconds its length
 * @param bytes its events as JSON
 */
record RecordedLength(String id, long begin, int seconds, long bytes) {
  private static final String ORIGIN = "https://shop.example";
  private static final int SEGMENT_SECONDS = 20;
  private static final int RATE_LIMITED = 429;
  private static final long WINDOW_MILLIS = 45_000;

  /** Uploads it as fast as one session may send, and waits until it is merged. */
  static RecordedLength upload(RunningReplayVault vault, String siteKey, int minutes)
      throws IOException, InterruptedException {
    Uploader uploader = new Uploader(vault.recording(), ORIGIN);
    OpenedSession session = uploader.open(siteKey);
    int seconds = minutes * 60;
    long begin = System.currentTimeMillis() - Duration.ofSeconds(seconds).toMillis();
    BusyPage page = new BusyPage(begin);
    long bytes = 0;
    for (int number = 0; number < seconds / SEGMENT_SECONDS; number++) {
      String events = page.next(SEGMENT_SECONDS);
      bytes += events.length();
      int status = uploader.put(session, number, events);
      while (status == RATE_LIMITED) {
        Thread.sleep(150);
        status = uploader.put(session, number, events);
      }
      if (status != 204) {
        throw new IOException("a segment was answered " + status);
      }
    }
    awaitMerged(vault, session.id());
    return new RecordedLength(session.id(), begin, seconds, bytes);
  }

  static String site(RunningReplayVault vault) {
    return ConsoleClient.signIn(vault)
        .createSite("Length", List.of(ORIGIN))
        .get("siteKey")
        .asText();
  }

  /** Reads windows of it for so long, as the console does. */
  void read(RunningReplayVault vault, Duration time) throws IOException {
    ConsoleClient console = ConsoleClient.signIn(vault);
    long end = System.nanoTime() + time.toNanos();
    for (long from = begin; System.nanoTime() < end; from += WINDOW_MILLIS) {
      from = from > begin + seconds * 1000L ? begin : from;
      console.get("/api/v1/sessions/" + id);
      console.events(id, from, from + WINDOW_MILLIS);
    }
  }

  /** All of its events as one JSON array in a file, for who wants them all. */
  Path writeAll(RunningReplayVault vault, Path folder) throws IOException {
    ConsoleClient console = ConsoleClient.signIn(vault);
    Path file = folder.resolve(id + ".json");
    try (Writer all = Files.newBufferedWriter(file)) {
      String comma = "[";
      for (long from = begin; from <= begin + seconds * 1000L; from += 600_000) {
        for (String event : console.events(id, from, from + 600_000)) {
          all.write(comma);
          all.write(event);
          comma = ",";
        }
      }
      all.write("]");
    }
    return file;
  }

  /** A last segment that would be alone in an object stays unmerged. */
  private static void awaitMerged(RunningReplayVault vault, String session)
      throws IOException, InterruptedException {
    String left =
        "select count(*) from segment g join recorded_session s on s.no = g.session_no"
            + " where g.frame_at is null and s.id = '"
            + session
            + "'";
    for (int tries = 0; tries < 600; tries++) {
      if (Integer.parseInt(VaultDatabase.query(vault, left).get(0)) <= 1) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IOException("the session was not merged in two minutes");
  }
}
