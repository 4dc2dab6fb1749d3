package io.replayvault.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A syslog server that keeps what it is sent, connection by connection. */
public final class TakenFrames implements AutoCloseable {
  private final BlockingQueue<byte[]> connections = new LinkedBlockingQueue<>();
  private final ServerSocket server;

  public TakenFrames() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::take);
  }

  /** Where it listens. */
  public Syslog address() {
    return new Syslog("localhost", server.getLocalPort(), false, Optional.empty());
  }

  /** The messages of the next connection, told apart by their counts of octets alone. */
  public List<String> next() throws InterruptedException {
    byte[] sent = Objects.requireNonNull(connections.poll(30, TimeUnit.SECONDS));
    List<String> messages = new ArrayList<>();
    int at = 0;
    while (at < sent.length) {
      int space = at;
      while (sent[space] != ' ') {
        space++;
      }
      int length = Integer.parseInt(new String(sent, at, space - at, StandardCharsets.US_ASCII));
      assertThat(space + 1 + length).isLessThanOrEqualTo(sent.length);
      messages.add(new String(sent, space + 1, length, StandardCharsets.UTF_8));
      at = space + 1 + length;
    }
    return messages;
  }

  private void take() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.setSoTimeout(2_000);
        connections.add(read(client));
      } catch (IOException e) {
        // Closed at the test's end.
      }
    }
  }

  private static byte[] read(Socket client) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      client.getInputStream().transferTo(all);
    } catch (SocketTimeoutException silent) {
      // A client that says no more.
    }
    return all.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
