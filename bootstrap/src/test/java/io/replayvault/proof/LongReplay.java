package io.replayvault.proof;

import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A session of many megabytes, so that a replay of it takes seconds. */
final class LongReplay {
  private static final int SEGMENTS = 56;
  private static final int MEBIBYTE = 1024 * 1024;
  private static final long STEP = 1_000;

  private final String session;
  private final long from;

  private LongReplay(String session, long from) {
    this.session = session;
    this.from = from;
  }

  /** Records one by way of the first node. */
  static LongReplay recorded(PeopleDeployment people) throws IOException, InterruptedException {
    String siteKey =
        people.first().createSite("Long", List.of(PeopleDeployment.ORIGIN)).get("siteKey").asText();
    Uploader uploader = new Uploader(people.node(0).recording(), PeopleDeployment.ORIGIN);
    OpenedSession session = uploader.open(siteKey);
    long from = System.currentTimeMillis() - SEGMENTS * STEP;
    for (int number = 0; number < SEGMENTS; number++) {
      String event =
          """
          [{"type":3,"timestamp":%d,"data":{"source":3,"id":1,"x":0,"y":0,"pad":"%s"}}]\
          """
              .formatted(from + number * STEP, "x".repeat(MEBIBYTE));
      int status = uploader.put(session, number, event);
      if (status != 204) {
        throw new IOException("a segment was answered " + status);
      }
    }
    return new LongReplay(session.id(), from);
  }

  /** Begins to watch the whole of it, at some ten megabytes a second. */
  Watch watch(URI node, String cookie) throws IOException {
    Socket socket = new Socket();
    // What lies in buffers on the way has left the server: little shall.
    socket.setReceiveBufferSize(32 * 1024);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.getPort()), 5_000);
    String head =
        "GET /api/v1/sessions/%s/events?from=%d&to=%d HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\n\r\n"
            .formatted(session, from, from + (SEGMENTS + 1) * STEP, node.getPort(), cookie);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return new Watch(socket);
  }

  /** Somebody who watches. */
  static final class Watch implements AutoCloseable {
    private static final int PIECE = 32 * 1024;
    private static final int REST_MILLIS = 3;
    private static final String END = "0\r\n\r\n";

    private final Socket socket;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<Boolean> toItsEnd;
    private volatile long lastByteAt;

    private Watch(Socket socket) {
      this.socket = socket;
      this.toItsEnd = CompletableFuture.supplyAsync(this::read, task -> new Thread(task).start());
    }

    /** Waits until a few megabytes have come. */
    void awaitBeginning() throws InterruptedException {
      if (!begun.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no replay came");
      }
    }

    /** Whether the answer was whole; waits until it ends in either way. */
    boolean readsToItsEnd() {
      return toItsEnd.join();
    }

    /** When the last byte came, by {@link System#nanoTime()}. */
    long lastByteAt() {
      return lastByteAt;
    }

    private boolean read() {
      String tail = "";
      long all = 0;
      byte[] piece = new byte[PIECE];
      try {
        InputStream in = socket.getInputStream();
        while (!tail.endsWith(END)) {
          int count = in.read(piece);
          if (count < 0) {
            return false;
          }
          lastByteAt = System.nanoTime();
          all += count;
          if (all > 2 * MEBIBYTE) {
            begun.countDown();
          }
          String text = new String(piece, 0, count, StandardCharsets.ISO_8859_1);
          tail = (tail + text).substring(Math.max(0, tail.length() + count - END.length()));
          ApiCaller.pause(REST_MILLIS);
        }
        return all > (long) SEGMENTS * MEBIBYTE;
      } catch (IOException brokenOff) {
        return false;
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
