package io.replayvault.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on loopback for servers that are stopped and started again. They lie below those that the
 * system gives to outgoing connections (32768 and up on Linux): among these, somebody who asks
 * again and again for a server that is down would sooner or later be given the server's own port,
 * be connected to himself, and keep the server from coming back.
 */
public final class FreePorts {
  private static final int FIRST = 15_000;
  private static final int BEHIND_LAST = 32_000;
  private static final Set<Integer> GIVEN = new HashSet<>();

  private FreePorts() {}

  /** One that nobody listens on and that this process was not given before. */
  public static synchronized int next() {
    for (int tries = 0; tries < 10_000; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
      if (GIVEN.add(port) && isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
