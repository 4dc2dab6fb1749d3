package io.replayvault.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What lies before a place of checkpoints, on loopback: passes everything on, until it is told to
 * fail as a server does that is gone, full, slow or hangs.
 */
final class FaultySink implements AutoCloseable {
  private static final int SLOW_MILLIS = 1_500;
  private static final int BUFFER = 16 * 1024;
  private static final byte[] FULL =
      "HTTP/1.1 507 Insufficient Storage\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final int port;
  private final int server;
  private final boolean isHttp;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listener;
  private final AtomicLong met = new AtomicLong();
  private volatile Ailment ailment = Ailment.NONE;

  private FaultySink(ServerSocket listener, int server, boolean isHttp) {
    this.listener = listener;
    this.port = listener.getLocalPort();
    this.server = server;
    this.isHttp = isHttp;
  }

  /** Before a server of HTTP, which says when it is full. */
  static FaultySink http(int server) throws IOException {
    return started(new FaultySink(bound(0), server, true));
  }

  /** Before a server that reads and answers nothing, as syslog's is; a full one hangs up. */
  static FaultySink silent() throws IOException {
    return started(new FaultySink(bound(0), 0, false));
  }

  private static FaultySink started(FaultySink sink) {
    Thread.ofVirtual().start(() -> sink.accept(sink.listener));
    return sink;
  }

  int port() {
    return port;
  }

  /** How many connections were made to it while it was full, slow or frozen. */
  long met() {
    return met.get();
  }

  /** Fails like that from now on, connections that are open among them. */
  void suffer(Ailment wanted) throws IOException {
    boolean wasGone = ailment == Ailment.KILLED;
    ailment = wanted;
    open.forEach(FaultySink::hangUp);
    if (wanted == Ailment.KILLED) {
      listener.close();
    } else if (wasGone) {
      listener = bound(port);
      ServerSocket again = listener;
      Thread.ofVirtual().start(() -> accept(again));
    }
  }

  private static ServerSocket bound(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    return socket;
  }

  private void accept(ServerSocket here) {
    while (!here.isClosed()) {
      try {
        Socket client = here.accept();
        open.add(client);
        if (ailment != Ailment.NONE) {
          met.incrementAndGet();
        }
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      switch (ailment) {
        case KILLED -> hangUp(client);
        case FULL -> refuse(client);
        case FROZEN -> Thread.sleep(Long.MAX_VALUE);
        case SLOW -> {
          Thread.sleep(SLOW_MILLIS);
          pass(client);
        }
        case NONE -> pass(client);
      }
    } catch (IOException ended) {
      // One of the two hung up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private void refuse(Socket client) throws IOException {
    if (isHttp) {
      client.getInputStream().read(new byte[BUFFER]);
      client.getOutputStream().write(FULL);
    } else {
      hangUp(client);
    }
  }

  private void pass(Socket client) throws IOException {
    if (!isHttp) {
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
      return;
    }
    try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
      Thread.ofVirtual().start(() -> copy(client, upstream));
      upstream.getInputStream().transferTo(client.getOutputStream());
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      in.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      hangUp(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException closed) {
      // It is what was wanted.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(FaultySink::hangUp);
  }
}
