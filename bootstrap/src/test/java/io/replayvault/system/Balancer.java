package io.replayvault.system;

import io.replayvault.system.RunningReplayVault.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * HAProxy before several nodes, without sticky sessions: each request goes to the next node, and to
 * another where one does not take the connection. It asks each node's operations endpoint whether
 * it is ready.
 */
public final class Balancer implements AutoCloseable {
  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("REPLAYVAULT_HAPROXY", "/usr/sbin/haproxy"));

  private final Process process;

  private Balancer(Process process) {
    this.process = process;
  }

  /** Starts it before nodes that may still be on their way. */
  public static Balancer start(Path folder, int console, int recording, List<Ports> nodes)
      throws IOException, InterruptedException {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException(
          "no HAProxy: install it (Debian: apt-get install haproxy) or set REPLAYVAULT_HAPROXY");
    }
    Path configuration = folder.resolve("haproxy.cfg");
    Files.writeString(
        configuration,
        """
        global
          maxconn 2000
        defaults
          mode http
          timeout connect 1s
          timeout client 60s
          timeout server 60s
          timeout check 5s
          retries 2
          option redispatch 1
          default-server inter 500ms fall 2 rise 1
        %s%s"""
            .formatted(
                way("console", console, nodes, Ports::consoleHttp),
                way("recording", recording, nodes, Ports::recordingHttp)));
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-db", "-f", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("haproxy.log").toFile())
            .start();
    Balancer balancer = new Balancer(process);
    balancer.awaitStart(recording, folder.resolve("haproxy.log"));
    return balancer;
  }

  private static String way(String name, int port, List<Ports> nodes, ToIntFunction<Ports> entry) {
    StringBuilder way =
        new StringBuilder(
            """
            listen %s
              bind 127.0.0.1:%d
              balance roundrobin
              option httpchk GET /health/ready
            """
                .formatted(name, port));
    for (int i = 0; i < nodes.size(); i++) {
      Ports ports = nodes.get(i);
      way.append(
          "  server node%d 127.0.0.1:%d check port %d%n"
              .formatted(i, entry.applyAsInt(ports), ports.operations()));
    }
    return way.toString();
  }

  public long pid() {
    return process.pid();
  }

  private void awaitStart(int port, Path log) throws IOException, InterruptedException {
    for (int tries = 0; tries < 100; tries++) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("HAProxy did not start: " + Files.readString(log));
      }
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException notYet) {
        // tried again
      }
    }
    throw new IllegalStateException("HAProxy does not listen: " + Files.readString(log));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
