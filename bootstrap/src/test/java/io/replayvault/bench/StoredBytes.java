package io.replayvault.bench;

import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What lies on the disk for a minute of recording, beside gzip of the same events. */
final class StoredBytes {
  private static final int SEGMENTS = 50;
  private static final int SECONDS_A_SEGMENT = 5;

  private final RunningReplayVault vault;
  private final BenchSite site;

  StoredBytes(RunningReplayVault vault, BenchSite site) {
    this.vault = vault;
    this.site = site;
  }

  void print(PrintStream out) throws Exception {
    BenchSegments segments = BenchSegments.ofEvents(20 * 1024);
    Uploader uploader = new Uploader(vault.recording(), site.origin());
    OpenedSession session = uploader.open(site.key());
    long gzip = 0;
    long events = 0;
    for (int number = 0; number < SEGMENTS; number++) {
      byte[] body = segments.sent().get(number % segments.sent().size());
      String text = text(body);
      if (uploader.put(session, number, text) != 204) {
        throw new IOException("an upload was refused");
      }
      gzip += body.length;
      events += text.length();
    }
    double minutes = SEGMENTS * SECONDS_A_SEGMENT / 60.0;
    out.printf(
        "%nbytes of a recorded minute, 20 KB of events every %d s, before merging: stored %,.0f, gzip of the"
            + " same segments %,.0f, events %,.0f%n",
        SECONDS_A_SEGMENT, stored(session) / minutes, gzip / minutes, events / minutes);
  }

  private static String text(byte[] body) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private long stored(OpenedSession session) throws IOException {
    try (Stream<Path> files = Files.walk(vault.home().resolve("segments"))) {
      List<Path> own =
          files
              .filter(Files::isRegularFile)
              .filter(file -> String.valueOf(file.getParent()).endsWith(session.id()))
              .toList();
      long bytes = 0;
      for (Path file : own) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }
}
