package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Segments that the recording endpoint said it has, each with a mark by which it is found again.
 */
final class AcknowledgedUploads {
  private static final int READERS = 4;

  private final Map<String, Collection<Upload>> uploads = new ConcurrentHashMap<>();
  private final List<String> sessions = new CopyOnWriteArrayList<>();
  private final AtomicInteger size = new AtomicInteger();
  private final AtomicInteger readAgain = new AtomicInteger();

  void add(String session, long at, String mark) {
    uploads
        .computeIfAbsent(
            session,
            first -> {
              sessions.add(session);
              return new ConcurrentLinkedQueue<>();
            })
        .add(new Upload(at, mark));
    size.incrementAndGet();
  }

  int size() {
    return size.get();
  }

  /** In the order of their first segments. */
  List<String> sessions() {
    return sessions;
  }

  /** The session of the first. */
  String firstSession() {
    return sessions.get(0);
  }

  long of(String session) {
    return expected(session).uploads().size();
  }

  /** How many of them the console does not show. */
  long missing(ConsoleClient console) {
    return sessions.stream().mapToLong(session -> missing(console, session)).sum();
  }

  /**
   * How many of them do not read back as they were sent, event by event and byte by byte. A few
   * sessions are read at once: each waits for the audit log first. One that cannot be read counts.
   */
  long different(ConsoleClient console) throws InterruptedException {
    return different(console, 1);
  }

  /**
   * The same, reading so often what is refused or breaks off: that says nothing of what is kept.
   */
  long different(ConsoleClient console, int reads) throws InterruptedException {
    List<Callable<Long>> readings =
        sessions.stream()
            .map(session -> (Callable<Long>) () -> different(console, session, reads))
            .toList();
    long different = 0;
    try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      for (Future<Long> counted : readers.invokeAll(readings)) {
        different += counted.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a session could not be read back", e);
    }
    return different;
  }

  /** What was acknowledged of a session until now. */
  Expected expected(String session) {
    return new Expected(session, List.copyOf(uploads.getOrDefault(session, List.of())));
  }

  /** The same of one session. */
  long missing(ConsoleClient console, String session) {
    Expected wanted = expected(session);
    String events = String.join("\n", wanted.read(console));
    return wanted.uploads().stream()
        .filter(upload -> !events.contains("\"" + upload.mark() + "\""))
        .count();
  }

  /** How often a read that was refused or broke off was made again. */
  int readAgain() {
    return readAgain.get();
  }

  private long different(ConsoleClient console, String session, int reads) {
    Expected wanted = expected(session);
    List<String> lines = wanted.readOrNothing(console);
    for (int made = 1; lines.isEmpty() && made < reads; made++) {
      readAgain.incrementAndGet();
      lines = wanted.readOrNothing(console);
    }
    return wanted.differentIn(lines);
  }

  /** A segment of about 4 KB with that mark. */
  static String segment(long at, String mark) {
    return "[" + String.join(",", events(at, mark)) + "]";
  }

  private static List<String> events(long at, String mark) {
    return List.of(
        """
        {"type":5,"timestamp":%d,"data":{"tag":"rv.event","payload":{"name":"m"}}}"""
            .formatted(at),
        """
        {"type":3,"timestamp":%d,"data":{"source":3,"id":1,"x":0,"y":0,"mark":"%s","pad":"%s"}}"""
            .formatted(at, mark, "x".repeat(4000)));
  }

  /**
   * What a read of a session must hold.
   *
   * @param session which
   * @param uploads at least one
   */
  record Expected(String session, List<Upload> uploads) {
    /** The events of all of them, a line each; empty if the console does not answer 200. */
    List<String> read(ConsoleClient console) {
      long from = uploads.stream().mapToLong(Upload::at).min().orElseThrow();
      long to = uploads.stream().mapToLong(Upload::at).max().orElseThrow();
      return console.events(session, from, to + 1);
    }

    /** The same, empty too if the answer breaks off. */
    List<String> readOrNothing(ConsoleClient console) {
      try {
        return read(console);
      } catch (RuntimeException brokenOff) {
        return List.of();
      }
    }

    /** How many segments' events are not all there. */
    long differentIn(List<String> lines) {
      Set<String> read = new HashSet<>(lines);
      return uploads.stream()
          .map(upload -> events(upload.at(), upload.mark()))
          .filter(events -> !read.containsAll(events))
          .count();
    }
  }

  /**
   * A segment.
   *
   * @param at when its events were
   * @param mark tells it from all others
   */
  record Upload(long at, String mark) {}
}
