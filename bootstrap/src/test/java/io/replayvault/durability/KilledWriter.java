package io.replayvault.durability;

import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentIndex.CommitOutcome;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A process that stores segments as fast as it can, on a real disk, and prints the number of each
 * that it acknowledges, a line a number. Made to be killed.
 */
public final class KilledWriter {
  private static final int WRITERS = 2;

  private final KillScene scene;
  private final KillJournal journal;
  private final boolean early;
  private final AtomicInteger next = new AtomicInteger();
  private final PrintStream out = System.out;

  private KilledWriter(Path directory, long seed, boolean early) throws IOException {
    this.journal = new KillJournal(KillScene.journal(directory));
    this.early = early;
    this.scene = new KillScene(directory, seed, databases -> new Journaled(databases, journal));
  }

  /**
   * Writes.
   *
   * @param arguments directory, seed, how many segments, and {@code early} for a writer that
   *     acknowledges before it stores
   */
  public static void main(String[] arguments) throws Exception {
    KilledWriter writer =
        new KilledWriter(
            Path.of(arguments[0]),
            Long.parseLong(arguments[1]),
            arguments.length > 3 && arguments[3].equals("early"));
    writer.write(Integer.parseInt(arguments[2]));
  }

  private void write(int segments) throws InterruptedException {
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(Thread.ofPlatform().start(() -> writeOnAndOn(segments)));
    }
    for (Thread each : writers) {
      each.join();
    }
  }

  private void writeOnAndOn(int segments) {
    for (int number = next.getAndIncrement(); number < segments; number = next.getAndIncrement()) {
      Upload upload = scene.upload(number);
      if (early) {
        acknowledge(number);
      }
      try {
        if (scene.node.append(upload) instanceof AppendSegment.Outcome.Stored && !early) {
          acknowledge(number);
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void acknowledge(int number) {
    synchronized (out) {
      out.println(number);
      if (out.checkError()) {
        Runtime.getRuntime().halt(1); // nobody is left to kill this
      }
    }
  }

  /** The databases; what an upload commits is on the journal before the call returns. */
  private record Journaled(Ports databases, KillJournal journal) implements Ports {
    @Override
    public <T> T port(Class<T> port) {
      T real = databases.port(port);
      if (!port.equals(ObjectKeyStore.class) && !port.equals(SegmentIndex.class)) {
        return real;
      }
      return port.cast(
          Proxy.newProxyInstance(
              port.getClassLoader(),
              new Class<?>[] {port},
              (proxy, call, arguments) -> called(real, call, arguments)));
    }

    private @Nullable Object called(Object real, Method call, Object[] arguments) throws Throwable {
      try {
        Object answer = call.invoke(real, arguments);
        if (call.getName().equals("save")) {
          journal.saved((ObjectId) arguments[0], (WrappedKey) arguments[2]);
        } else if (answer instanceof CommitOutcome.Committed) {
          journal.committed((SegmentCommit) arguments[0]);
        }
        return answer;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
