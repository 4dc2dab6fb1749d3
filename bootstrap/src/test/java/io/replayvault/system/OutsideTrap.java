package io.replayvault.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands for every host outside: browsers are told to find all other names here. It counts
 * connections, also those over which nothing is asked ({@code preconnect}).
 */
public final class OutsideTrap implements AutoCloseable {
  private final ServerSocket server;
  private final AtomicLong connections = new AtomicLong();

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

  /** Chromium's switch that leads every name and address but loopback names here. */
  public String chromiumRule() {
    return "--host-resolver-rules=MAP * 127.0.0.1:"
        + server.getLocalPort()
        + ", EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1";
  }

  public long connections() {
    return connections.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        connections.incrementAndGet();
        socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // The browser hung up, or the trap is closed.
      }
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
