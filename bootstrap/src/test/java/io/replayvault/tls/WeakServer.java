package io.replayvault.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A server that takes TLS 1.0, CBC, static RSA and whatever else the JDK can still speak once its
 * own list of forbidden algorithms is emptied. A process of its own, since that list is read once.
 */
final class WeakServer implements AutoCloseable {

  private final Process process;
  private final int port;

  private WeakServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it with an RSA certificate. */
  static WeakServer start(Path folder, Issued certificate) throws IOException {
    Path store = folder.resolve("weak.p12");
    Path password = folder.resolve("weak-password");
    certificate.writePkcs12(store, password, "weak");
    Path policy = folder.resolve("weak.security");
    Files.writeString(
        policy,
        """
        jdk.tls.disabledAlgorithms=
        jdk.tls.legacyAlgorithms=
        jdk.certpath.disabledAlgorithms=
        """);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.security.properties=" + policy,
                "-cp",
                ownClasses().toString(),
                WeakServer.class.getName(),
                store.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    return new WeakServer(process, Integer.parseInt(String.valueOf(said.readLine())));
  }

  private static Path ownClasses() {
    try {
      return Path.of(WeakServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path is not a file", e);
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /**
   * The server itself.
   *
   * @param arguments its PKCS#12 file
   */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
      store.load(in, "weak".toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(store, "weak".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    try (SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      server.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.1", "TLSv1.2"});
      server.setEnabledCipherSuites(
          Arrays.stream(server.getSupportedCipherSuites())
              .filter(suite -> !suite.contains("_anon_"))
              .toArray(String[]::new));
      System.out.println(server.getLocalPort());
      while (true) {
        SSLSocket socket = (SSLSocket) server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    }
  }

  private static void serve(SSLSocket socket) {
    try (socket) {
      socket.setSoTimeout(10_000);
      socket.getInputStream().read();
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // A scanner leaves whenever it likes.
    }
  }
}
