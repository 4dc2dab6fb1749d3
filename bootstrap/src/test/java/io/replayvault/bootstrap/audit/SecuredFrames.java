package io.replayvault.bootstrap.audit;

import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import io.replayvault.tls.Issued;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A syslog server that speaks TLS (RFC 5425) and keeps what it is sent. It can die in the middle of
 * a connection, as a process does that is killed, and come back on its port.
 */
final class SecuredFrames implements AutoCloseable {
  private static final int NEVER = Integer.MAX_VALUE;

  private final SSLContext tls;
  private final int port;
  private final List<String> messages = new CopyOnWriteArrayList<>();

  private volatile ServerSocket server;
  private volatile int diesAfter = NEVER;
  private volatile CountDownLatch frozen = new CountDownLatch(0);
  private final CountDownLatch connectionsEnded = new CountDownLatch(1);

  SecuredFrames(Issued certificate) throws IOException, GeneralSecurityException {
    tls = context(certificate);
    server = listen(0);
    port = server.getLocalPort();
    serve();
  }

  /** A TLS server's side for that certificate. */
  static SSLContext context(Issued certificate) throws IOException, GeneralSecurityException {
    char[] password = "of this test".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "any", certificate.key(), password, certificate.chain().toArray(Certificate[]::new));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    return tls;
  }

  /** Where it listens, and whom its certificate must come from. */
  Syslog address(Optional<Path> trust) {
    return new Syslog("localhost", port, true, trust);
  }

  /** The texts of all messages so far, in the order of their arrival. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  /** After so many messages more it is dead, whatever has been sent besides. */
  void dieAfter(int more) {
    diesAfter = messages.size() + more;
  }

  /** From now on it shakes hands and then reads nothing, as a process does that was stopped. */
  void freeze() {
    frozen = new CountDownLatch(1);
  }

  /** Is killed while it is frozen. */
  void dieFrozen() throws IOException {
    server.close();
    frozen.countDown();
  }

  /** The same again. */
  void comeBack() throws IOException {
    diesAfter = NEVER;
    server = listen(port);
    serve();
  }

  /** Waits until everything of the first connection has been read, or it was refused. */
  void awaitConnection() throws InterruptedException {
    if (!connectionsEnded.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("no connection has come to its end");
    }
  }

  private static ServerSocket listen(int where) throws IOException {
    return new ServerSocket(where, 10, InetAddress.getLoopbackAddress());
  }

  private void serve() {
    ServerSocket listening = server;
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (!listening.isClosed()) {
                accept(listening);
              }
            });
  }

  private void accept(ServerSocket listening) {
    try (Socket plain = listening.accept()) {
      try {
        SSLSocket client = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, true);
        if (frozen.getCount() > 0) {
          client.startHandshake();
          frozen.await();
          plain.setSoLinger(true, 0);
        } else if (isReadWhole(client)) {
          client.close();
        } else {
          listening.close();
          // What the system does of a process that is killed: a reset, and no farewell of TLS.
          plain.setSoLinger(true, 0);
        }
      } finally {
        connectionsEnded.countDown();
      }
    } catch (IOException e) {
      // A client that refuses the certificate, or a server that is dead.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** False if it is to die before the end. */
  private boolean isReadWhole(SSLSocket client) throws IOException {
    InputStream in = new BufferedInputStream(client.getInputStream(), 512);
    while (messages.size() < diesAfter) {
      int length = length(in);
      if (length < 0) {
        return true;
      }
      byte[] message = in.readNBytes(length);
      if (message.length < length) {
        throw new EOFException();
      }
      messages.add(new String(message, StandardCharsets.UTF_8));
    }
    return false;
  }

  private static int length(InputStream in) throws IOException {
    int length = -1;
    for (int next = in.read(); next != ' '; next = in.read()) {
      if (next < '0' || next > '9') {
        return -1;
      }
      length = Math.max(length, 0) * 10 + next - '0';
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
