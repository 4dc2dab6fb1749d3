package io.replayvault.bootstrap.audit;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.export.ExportLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Checkpoints as messages of RFC 5424 over TLS (RFC 5425) or TCP, each counted in octets (RFC 6587
 * section 3.4.1): facility <i>log audit</i>, severity <i>notice</i>, name {@code CHECKPOINT}, and
 * as text the line that an export has of it. Syslog acknowledges nothing: what is known is that the
 * server took the connection and all of the message.
 */
public final class SyslogCheckpointPlace implements CheckpointPlace {
  /** Facility 13, severity 5 (RFC 5424 section 6.2.1). */
  private static final int PRIORITY = 13 * 8 + 5;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration FAREWELL = Duration.ofSeconds(1);
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Syslog server;

  public SyslogCheckpointPlace(Syslog server) {
    this.server = server;
  }

  @Override
  public String name() {
    return "syslog";
  }

  @Override
  public void publish(SignedCheckpoint checkpoint) {
    byte[] frame = frame(checkpoint);
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(server.host(), server.port()), (int) PATIENCE.toMillis());
      plain.setSoTimeout((int) PATIENCE.toMillis());
      if (server.tls()) {
        try (SSLSocket tls = secured(plain)) {
          send(tls, frame);
        }
      } else {
        send(plain, frame);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new PlaceUnavailable(
          "the syslog server " + server.host() + ":" + server.port() + " took no checkpoint", e);
    }
  }

  private static byte[] frame(SignedCheckpoint checkpoint) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    String head = "<%d>1 %s - replayvault - CHECKPOINT - ";
    message.writeBytes(
        head.formatted(PRIORITY, TIMESTAMP.format(checkpoint.at()))
            .getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(new ExportLine.Signed(checkpoint.note()).bytes());
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.writeBytes((message.size() + " ").getBytes(StandardCharsets.US_ASCII));
    frame.writeBytes(message.toByteArray());
    return frame.toByteArray();
  }

  /** A server that resets the connection has not taken what was sent; silence is consent. */
  private static void send(Socket socket, byte[] frame) throws IOException {
    socket.getOutputStream().write(frame);
    socket.getOutputStream().flush();
    socket.shutdownOutput();
    socket.setSoTimeout((int) FAREWELL.toMillis());
    try {
      socket.getInputStream().read();
    } catch (SocketTimeoutException stillOpen) {
      // It keeps its side open: nothing speaks against its having read what was sent.
    }
  }

  private SSLSocket secured(Socket plain) throws IOException, GeneralSecurityException {
    SSLSocketFactory factory = context(server.trust()).getSocketFactory();
    SSLSocket tls = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }

  /** Trusts the certificates of the file and no others; without one, those the runtime trusts. */
  private static SSLContext context(Optional<Path> trust)
      throws IOException, GeneralSecurityException {
    if (trust.isEmpty()) {
      return SSLContext.getDefault();
    }
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    int number = 0;
    try (InputStream pem = Files.newInputStream(trust.get())) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        trusted.setCertificateEntry("ca-" + number++, each);
      }
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
