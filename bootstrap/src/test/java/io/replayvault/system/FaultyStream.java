package io.replayvault.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A wire to a server on loopback that knows nothing of its protocol, and strikes connections: each
 * of them, each second, with a chance that is set. Bits may flip, so what goes over it has to be
 * protected by TLS.
 */
public final class FaultyStream implements AutoCloseable {
  private static final int SLOW_MILLIS = 500;
  private static final int SILENT_MILLIS = 60_000;

  private final ServerSocket listener;
  private final int server;
  private final Random random;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final AtomicLongArray struck = new AtomicLongArray(Fault.values().length);
  private volatile double chance;

  private FaultyStream(ServerSocket listener, int server, long seed) {
    this.listener = listener;
    this.server = server;
    this.random = new Random(seed);
  }

  /** What happens to a connection, and how often of twenty times. */
  public enum Fault {
    /** It is reset. */
    RESET(6),
    /** A bit of an answer is another. */
    FLIPPED(5),
    /** Nothing passes for half a second. */
    SLOW(8),
    /** Nothing passes any more, and nobody is told. */
    SILENT(1);

    private final int weight;

    Fault(int weight) {
      this.weight = weight;
    }
  }

  public static FaultyStream to(int server, long seed) throws IOException {
    FaultyStream stream =
        new FaultyStream(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), server, seed);
    Thread.ofVirtual().start(stream::accept);
    Thread.ofVirtual().start(stream::strikeEachSecond);
    return stream;
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Strikes each connection with that chance a second; 0 is a calm wire. */
  public void strike(double wanted) {
    chance = wanted;
  }

  /** How many were struck so. */
  public long struck(Fault fault) {
    return struck.get(fault.ordinal());
  }

  /** How many were struck in all. */
  public long struck() {
    return Arrays.stream(Fault.values()).mapToLong(this::struck).sum();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    connections.forEach(Connection::reset);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> open(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void open(Socket client) {
    try {
      Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
      Connection connection = new Connection(client, upstream);
      connections.add(connection);
      Thread.ofVirtual().start(() -> connection.pump(client, upstream, false));
      connection.pump(upstream, client, true);
      connections.remove(connection);
    } catch (IOException refused) {
      Connection.reset(client);
    }
  }

  private void strikeEachSecond() {
    while (!listener.isClosed()) {
      pause(1000);
      for (Connection connection : connections) {
        if (random.nextDouble() < chance) {
          Fault fault = pick();
          struck.incrementAndGet(fault.ordinal());
          connection.meet(fault);
        }
      }
    }
  }

  private Fault pick() {
    int at = random.nextInt(Arrays.stream(Fault.values()).mapToInt(fault -> fault.weight).sum());
    for (Fault fault : Fault.values()) {
      at -= fault.weight;
      if (at < 0) {
        return fault;
      }
    }
    throw new IllegalStateException();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Connection {
    private final Socket client;
    private final Socket upstream;
    private volatile boolean flip;
    private volatile long heldUntil = System.nanoTime();

    Connection(Socket client, Socket upstream) {
      this.client = client;
      this.upstream = upstream;
    }

    void meet(Fault fault) {
      switch (fault) {
        case RESET -> reset();
        case FLIPPED -> flip = true;
        case SLOW -> hold(SLOW_MILLIS);
        case SILENT -> hold(SILENT_MILLIS);
      }
    }

    void pump(Socket from, Socket to, boolean answers) {
      byte[] buffer = new byte[16 * 1024];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          while (System.nanoTime() - heldUntil < 0 && !to.isClosed()) {
            pause(20);
          }
          if (answers && flip) {
            flip = false;
            buffer[read / 2] ^= 1;
          }
          out.write(buffer, 0, read);
        }
        to.shutdownOutput();
      } catch (IOException broken) {
        reset();
      }
      if (answers) {
        reset();
      }
    }

    void reset() {
      reset(client);
      reset(upstream);
    }

    static void reset(Socket socket) {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException closed) {
        // It is what was wanted.
      }
    }

    private void hold(int millis) {
      heldUntil = System.nanoTime() + millis * 1_000_000L;
    }
  }
}
