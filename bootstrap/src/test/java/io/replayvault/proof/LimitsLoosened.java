package io.replayvault.proof;

import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** The harm that the same bombs do where nobody holds them to a limit. */
final class LimitsLoosened {
  private static final int THREADS = 8;
  private static final int MEBIBYTE = 1024 * 1024;

  private LimitsLoosened() {}

  static List<Row> rows(Bomb inflating) throws Exception {
    return List.of(memory(inflating), threads());
  }

  private static Row memory(Bomb bomb) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long largest = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bomb.body()))) {
      // A reader without a limit would keep all of this; here it is let go as it comes.
      for (byte[] piece = in.readNBytes(MEBIBYTE);
          piece.length > 0;
          piece = in.readNBytes(MEBIBYTE)) {
        largest += piece.length;
      }
    }
    long filled = (threads.getCurrentThreadAllocatedBytes() - before) / MEBIBYTE;
    return new Row(
        "  counter-proof: the compressed bomb without a limit fills memory",
        "B4 D4",
        1,
        largest / MEBIBYTE + " MiB of content, " + filled + " MiB taken",
        "64 MiB or more",
        filled >= 64);
  }

  /** A plain server whose threads wait for bodies. */
  private static Row threads() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(pool);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    URI at = URI.create("http://localhost:" + server.getAddress().getPort());
    List<RawRequest> slow = new ArrayList<>();
    try {
      for (int i = 0; i < THREADS; i++) {
        RawRequest request = RawRequest.connect(at, 1_000);
        request.send(bytes("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n["));
        slow.add(request);
      }
      Thread.sleep(200);
      try (RawRequest good = RawRequest.connect(at, 1_000)) {
        good.send(bytes("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n[]"));
        String answer = good.answer();
        return new Row(
            "  counter-proof: where threads wait for bodies, "
                + THREADS
                + " slow ones stop everybody",
            "B4 D4",
            THREADS,
            "a good upload: " + answer + " after 1,000 ms",
            "silent",
            answer.equals("silent"));
      }
    } finally {
      for (RawRequest request : slow) {
        request.close();
      }
      server.stop(0);
      pool.shutdownNow();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
