package io.replayvault.bench;

import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Recorders that upload one segment after another, each on a connection of its own. */
final class Load {
  /** Recorders at work at a time. */
  static final int RECORDERS = 8;

  /** A session goes to one site after another, so that no site's rate is reached. */
  static final int SITES = 32;

  private static final int OF_A_SESSION = 55;

  private Load() {}

  /** Sends for so long; without a token nothing is stored and all is refused. */
  static Done run(
      URI recording, List<BenchSite> sites, BenchSegments segments, boolean stored, Duration time)
      throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<Future<long[]>> recorders = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(RECORDERS)) {
      for (int recorder = 0; recorder < RECORDERS; recorder++) {
        int first = recorder;
        recorders.add(threads.submit(() -> upload(recording, sites, first, segments, stored, end)));
      }
    }
    long requests = 0;
    long failed = 0;
    for (Future<long[]> recorder : recorders) {
      requests += recorder.get()[0];
      failed += recorder.get()[1];
    }
    return new Done(requests, failed, requests * segments.decodedBytes());
  }

  private static long[] upload(
      URI recording,
      List<BenchSite> sites,
      int first,
      BenchSegments segments,
      boolean stored,
      long end)
      throws Exception {
    Map<BenchSite, Uploader> uploaders = new HashMap<>();
    int next = first;
    long requests = 0;
    long failed = 0;
    int wanted = stored ? 204 : 401;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), recording.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (System.nanoTime() < end) {
        BenchSite site = sites.get(next);
        next = (next + RECORDERS) % sites.size();
        OpenedSession session =
            uploaders
                .computeIfAbsent(site, each -> new Uploader(recording, each.origin()))
                .open(site.key());
        for (int number = 0; number < OF_A_SESSION && System.nanoTime() < end; number++) {
          byte[] body = segments.sent().get(number % segments.sent().size());
          socket
              .getOutputStream()
              .write(head(recording, site.origin(), session, number, body, stored));
          socket.getOutputStream().write(body);
          failed += answer(in) == wanted ? 0 : 1;
          requests++;
        }
      }
    }
    return new long[] {requests, failed};
  }

  private static byte[] head(
      URI recording,
      String origin,
      OpenedSession session,
      int number,
      byte[] body,
      boolean stored) {
    String token = stored ? "Authorization: Bearer " + session.token() + "\r\n" : "";
    return ("PUT /record/v1/sessions/%s/segments/%d HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: %s\r\n"
            + "%sContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n")
        .formatted(session.id(), number, recording.getPort(), origin, token, body.length)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The status; the rest of the answer is read away. */
  private static int answer(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, "Content-Length: ", 0, 16)) {
        length = Integer.parseInt(line.substring(16).strip());
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** What was sent. */
  record Done(long requests, long failed, long decodedBytes) {}
}
