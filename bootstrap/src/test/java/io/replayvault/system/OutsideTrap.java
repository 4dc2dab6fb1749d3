package io.replayvault.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands for every host outside: browsers are told to find all other names here. It counts
 * connections, also those over which nothing is asked ({@code preconnect}).
 */
public final class OutsideTrap implements AutoCloseable {
  /** How long a connection may say nothing until it counts as one without a question. */
  public static final int PATIENCE_MILLIS = 1_000;

  private final ServerSocket server;
  private final AtomicLong connections = new AtomicLong();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private OutsideTrap(ServerSocket server) {
    this.server = server;
  }

  /** Listens on a free port of loopback. */
  public static OutsideTrap open() throws IOException {
    ServerSocket server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    OutsideTrap trap = new OutsideTrap(server);
    Thread.ofPlatform().daemon().start(trap::accept);
    return trap;
  }

  /** Chromium's switch that leads every name and address here, but for loopback and its maker's. */
  public String chromiumRule() {
    return "--host-resolver-rules=MAP *.googleapis.com ~NOTFOUND, MAP *.google.com ~NOTFOUND, "
        + "MAP * 127.0.0.1:"
        + server.getLocalPort()
        + ", EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1";
  }

  /** Where it listens, also as a proxy would. */
  public int port() {
    return server.getLocalPort();
  }

  public long connections() {
    return connections.get();
  }

  /**
   * What was asked on each connection whose first line has come or will not: a line of HTTP, or
   * nothing.
   */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException e) {
        // The trap is closed.
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      asked.add(firstLine(socket));
      socket
          .getOutputStream()
          .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // The browser hung up.
    }
  }

  private static String firstLine(Socket socket) {
    byte[] begin = new byte[2_048];
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      int count = Math.max(0, socket.getInputStream().read(begin));
      return new String(begin, 0, count, StandardCharsets.ISO_8859_1).split("\r?\n", 2)[0];
    } catch (IOException silentOrReset) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
