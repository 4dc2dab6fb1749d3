package io.replayvault.bootstrap.audit;

import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import java.io.ByteArrayOutputStream;
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
 * octets (RFC 6587 section 3.4.1). Syslog acknowledges nothing: what is known is that the server
 * took the connection and all of the messages.
 */
final class SyslogServer {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration FAREWELL = Duration.ofSeconds(1);
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** Facility <i>log audit</i> (RFC 5424 section 6.2.1). */
  private static final int FACILITY = 13;

  private final Syslog server;

  SyslogServer(Syslog server) {
    this.server = server;
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

  /** Sends the frames over a connection of their own. */
  void send(List<byte[]> frames) throws IOException, GeneralSecurityException {
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(server.host(), server.port()), (int) PATIENCE.toMillis());
      plain.setSoTimeout((int) PATIENCE.toMillis());
      if (server.tls()) {
        try (SSLSocket tls = secured(plain)) {
          send(tls, frames);
        }
      } else {
        send(plain, frames);
      }
    }
  }

  /** A server that resets the connection has not taken what was sent; silence is consent. */
  private static void send(Socket socket, List<byte[]> frames) throws IOException {
    OutputStream out = socket.getOutputStream();
    for (byte[] frame : frames) {
      out.write(frame);
    }
    out.flush();
    socket.shutdownOutput();
    socket.setSoTimeout((int) FAREWELL.toMillis());
    try {
      socket.getInputStream().read();
    } catch (SocketTimeoutException stillOpen) {
      // It keeps its side open: nothing speaks against its having read what was sent.
    }
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
