package io.replayvault.s3.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server of the tests as a process of its own on a loopback port. One that does not start is a
 * failure, never a skipped test.
 */
final class ServerProcess implements AutoCloseable {
  private static final Duration TO_START = Duration.ofSeconds(90);

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  /** Starts it and waits until it takes connections on that port. */
  static ServerProcess start(List<String> command, Path log, int port)
      throws IOException, InterruptedException {
    ServerProcess server =
        new ServerProcess(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    server.awaitStart(log, port);
    return server;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The Java runtime that runs the tests. */
  static String java() {
    return program("java");
  }

  /** One of its programs. */
  static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
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

  private void awaitStart(Path log, int port) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TO_START.toNanos();
    while (!answers(port)) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        close();
        List<String> lines = Files.readAllLines(log);
        throw new IllegalStateException(
            "the server did not start: "
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
      }
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
