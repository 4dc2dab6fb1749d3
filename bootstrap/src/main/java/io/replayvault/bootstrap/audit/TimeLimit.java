package io.replayvault.bootstrap.audit;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/**
 * The most time that a connection may take in all. A socket's own timeout counts for single reads
 * alone: whoever writes to a peer that reads nothing, or reads from one that sends a byte now and
 * then, waits without end. When the time is over the socket is closed, and whatever its thread does
 * with it then fails with an {@link IOException}.
 */
final class TimeLimit implements AutoCloseable {
  private final Thread watch;

  private TimeLimit(Thread watch) {
    this.watch = watch;
  }

  /** From now on. */
  static TimeLimit of(Duration limit, Socket socket) {
    return new TimeLimit(
        Thread.ofPlatform()
            .name("replayvault-syslog-limit")
            .daemon()
            .start(() -> closeAfter(limit, socket)));
  }

  private static void closeAfter(Duration limit, Socket socket) {
    try {
      Thread.sleep(limit);
      socket.close();
    } catch (InterruptedException inTime) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // A socket that does not close is closed all the same.
    }
  }

  /** The connection came to its end in time. */
  @Override
  public void close() {
    watch.interrupt();
  }
}
