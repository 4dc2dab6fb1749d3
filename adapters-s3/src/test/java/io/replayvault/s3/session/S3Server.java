package io.replayvault.s3.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A real S3 server, s3proxy over a folder, as a process of its own on a free loopback port. It
 * checks signatures and checksums and honours conditional puts. A server that does not start is a
 * failure, never a skipped test.
 */
final class S3Server implements AutoCloseable {
  private static final String BUCKET = "segments";
  private static final String ID = "local-id";
  private static final String SECRET = "local-secret-0123456789";
  private static final Duration TO_START = Duration.ofSeconds(90);

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it over the folder, with an empty bucket. */
  static S3Server start(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Path objects = Files.createDirectories(folder.resolve("objects"));
    Path configuration = folder.resolve("s3proxy.properties");
    Files.writeString(
        configuration,
        """
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, ID, SECRET, objects));
    Path log = folder.resolve("s3proxy.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gaul.s3proxy.Main",
                "--properties",
                configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    S3Server server = new S3Server(process, port);
    server.awaitStart(log);
    try (S3Client s3 = S3Connection.open(server.settings(""), server.credentials())) {
      s3.createBucket(create -> create.bucket(BUCKET));
    }
    return server;
  }

  S3Settings settings(String prefix) {
    return new S3Settings(
        BUCKET, prefix, "us-east-1", Optional.of(URI.create("http://127.0.0.1:" + port)));
  }

  AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(ID, SECRET));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitStart(Path log) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TO_START.toNanos();
    while (!answers()) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        close();
        List<String> lines = Files.readAllLines(log);
        throw new IllegalStateException(
            "s3proxy did not start: "
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
      }
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
