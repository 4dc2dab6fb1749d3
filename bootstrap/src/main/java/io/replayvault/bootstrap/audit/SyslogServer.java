package io.replayvault.bootstrap.audit;

import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A syslog server that takes messages of RFC 5424 over TLS (RFC 5425) or TCP, each counted in
 * octets (RFC 6587 section 3.4.1). Syslog acknowledges nothing, and what was written may lie in the
 * buffers of a system whose syslog server never reads it. So each batch has a connection of its
 * own, which we end first; a server reads up to that end before it ends its own side, and that is
 * taken for its having read all of it.
 *
 * <p>Promises: a server that hangs, dies, or ends the connection before us has not taken the batch,
 * and holds nobody up for longer than ten seconds. Does not promise: that a server which read the
 * messages has written them down; nor anything of one that ends its side in order after ours though
 * it left messages unread, or of a relay between, which reads for itself.
 */
final class SyslogServer {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** So long, in milliseconds, a server may take to show that it has no use for the connection. */
  private static final int REFUSAL_MILLIS = 20;

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** Facility <i>log audit</i> (RFC 5424 section 6.2.1). */
  private static final int FACILITY = 13;

  private final Syslog server;
  private final Duration patience;

  SyslogServer(Syslog server) {
    this(server, PATIENCE);
  }

  /** With another time for each batch, from its connection to its end. */
  SyslogServer(Syslog server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /** Where it is, for people. */
  String address() {
    return server.host() + ":" + server.port();
  }

  /** A message of that severity, time and name, counted; the text must be one line. */
  static byte[] frame(int severity, Instant at, String name, byte[] text) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    String head = "<%d>1 %s - replayvault - %s - ";
    message.writeBytes(
        head.formatted(FACILITY * 8 + severity, TIMESTAMP.format(at), name)
            .getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(text);
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.writeBytes((message.size() + " ").getBytes(StandardCharsets.US_ASCII));
    frame.writeBytes(message.toByteArray());
    return frame.toByteArray();
  }

  /** Sends the frames over a connection of their own; on return the server has read them. */
  void send(List<byte[]> frames) throws IOException, GeneralSecurityException {
    try (Socket plain = new Socket();
        TimeLimit limit = TimeLimit.of(patience, plain)) {
      plain.connect(new InetSocketAddress(server.host(), server.port()), (int) patience.toMillis());
      plain.setSoTimeout((int) patience.toMillis());
      if (server.tls()) {
        try (SSLSocket tls = secured(plain)) {
          send(tls, frames);
        }
      } else {
        send(plain, frames);
      }
    }
  }

  private void send(Socket socket, List<byte[]> frames) throws IOException {
    OutputStream out = socket.getOutputStream();
    for (byte[] frame : frames) {
      out.write(frame);
    }
    out.flush();
    requireStillOpen(socket);
    socket.shutdownOutput();
    awaitEnd(socket);
  }

  /**
   * A server that has no place for one more connection accepts it and ends it at once; it read
   * nothing, and its end must not be taken for the one that answers ours.
   */
  private static void requireStillOpen(Socket socket) throws IOException {
    socket.setSoTimeout(REFUSAL_MILLIS);
    try {
      if (socket.getInputStream().read() < 0) {
        throw new EOFException("it ended the connection before it had read everything");
      }
    } catch (SocketTimeoutException stillOpen) {
      // As it should be: it waits for more.
    }
  }

  /** Fails if the server resets the connection, or does not end it in time. */
  private void awaitEnd(Socket socket) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    // Whatever it says before its end says nothing of the messages.
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private SSLSocket secured(Socket plain) throws IOException, GeneralSecurityException {
    SSLSocketFactory factory = TrustedPeers.context(server.trust()).getSocketFactory();
    SSLSocket tls = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }
}
