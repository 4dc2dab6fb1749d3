package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Segments that the recording endpoint said it has, each with a mark by which it is found again.
 */
final class AcknowledgedUploads {
  private final ConcurrentLinkedQueue<Upload> uploads = new ConcurrentLinkedQueue<>();

  void add(String session, long at, String mark) {
    uploads.add(new Upload(session, at, mark));
  }

  int size() {
    return uploads.size();
  }

  /** The session of the first. */
  String firstSession() {
    return uploads.element().session();
  }

  long of(String session) {
    return uploads.stream().filter(upload -> upload.session().equals(session)).count();
  }

  /** How many of them the console does not show. */
  long missing(ConsoleClient console) {
    return uploads.stream()
        .map(Upload::session)
        .distinct()
        .mapToLong(session -> missing(console, session))
        .sum();
  }

  private long missing(ConsoleClient console, String session) {
    List<Upload> wanted = uploads.stream().filter(u -> u.session().equals(session)).toList();
    long from = wanted.stream().mapToLong(Upload::at).min().orElseThrow();
    long to = wanted.stream().mapToLong(Upload::at).max().orElseThrow();
    String events = String.join("\n", console.events(session, from, to + 1));
    return wanted.stream().filter(u -> !events.contains("\"" + u.mark() + "\"")).count();
  }

  /** A segment of about 4 KB with that mark. */
  static String segment(long at, String mark) {
    return """
        [{"type":5,"timestamp":%d,"data":{"tag":"rv.event","payload":{"name":"m"}}},\
        {"type":3,"timestamp":%d,"data":{"source":3,"id":1,"x":0,"y":0,"mark":"%s","pad":"%s"}}]"""
        .formatted(at, at, mark, "x".repeat(4000));
  }

  private record Upload(String session, long at, String mark) {}
}
