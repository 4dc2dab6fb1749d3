package io.replayvault.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client that believes one issuer and nobody else, and asks by whatever host name it is told. */
final class TlsClient {

  private static final int TIMEOUT_MILLIS = 20_000;

  private final X509Certificate issuer;

  TlsClient(X509Certificate issuer) {
    this.issuer = issuer;
  }

  /** A connection after its handshake; each asks for a session of its own. */
  SSLSocket connect(String address, int port) throws IOException {
    Socket plain = new Socket();
    plain.connect(new InetSocketAddress(address, port), TIMEOUT_MILLIS);
    plain.setSoTimeout(TIMEOUT_MILLIS);
    SSLSocket socket =
        (SSLSocket) context().getSocketFactory().createSocket(plain, address, port, true);
    socket.startHandshake();
    return socket;
  }

  /** The certificate that is shown to a new connection. */
  X509Certificate shown(String address, int port) throws IOException {
    try (SSLSocket socket = connect(address, port)) {
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  /** Asks on an open connection, which stays open; answers with status and header fields. */
  static Answer ask(Socket socket, String host, String path) throws IOException {
    String request = "HEAD %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, host);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    String[] status = String.valueOf(in.readLine()).split(" ", 3);
    Map<String, String> fields = new TreeMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      String[] field = line.split(":", 2);
      fields.put(field[0].toLowerCase(Locale.ROOT), field[field.length - 1].strip());
    }
    return new Answer(status.length < 2 ? 0 : Integer.parseInt(status[1]), fields);
  }

  /**
   * The head of an answer.
   *
   * @param status 0 when there was none
   * @param fields header fields by their name in lower case
   */
  record Answer(int status, Map<String, String> fields) {}

  private SSLContext context() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("issuer", issuer);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
