package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Segments that the recording endpoint said it has, each with a mark by which it is found again.
 */
final class AcknowledgedUploads {
  private static final String PAD = "x".repeat(4000);
  private static final Pattern MARKED = Pattern.compile("\"mark\":\"[^\"]*\",\"pad\":\"[^\"]*\"");

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

  /** How many of them the console does not show, or shows otherwise than they were sent. */
  long missing(ConsoleClient console) {
    return uploads.stream().collect(Collectors.groupingBy(Upload::session)).values().stream()
        .mapToLong(of -> missing(console, of))
        .sum();
  }

  /** The same of one session. */
  long missing(ConsoleClient console, String session) {
    return missing(console, uploads.stream().filter(u -> u.session().equals(session)).toList());
  }

  private static long missing(ConsoleClient console, List<Upload> wanted) {
    long from = wanted.stream().mapToLong(Upload::at).min().orElseThrow();
    long to = wanted.stream().mapToLong(Upload::at).max().orElseThrow();
    Set<String> shown =
        console.events(wanted.get(0).session(), from, to + 1).stream()
            .map(MARKED::matcher)
            .filter(Matcher::find)
            .map(Matcher::group)
            .collect(Collectors.toSet());
    return wanted.stream().filter(upload -> !shown.contains(marked(upload.mark()))).count();
  }

  /** A segment of about 4 KB with that mark. */
  static String segment(long at, String mark) {
    return """
        [{"type":5,"timestamp":%d,"data":{"tag":"rv.event","payload":{"name":"m"}}},\
        {"type":3,"timestamp":%d,"data":{"source":3,"id":1,"x":0,"y":0,%s}}]"""
        .formatted(at, at, marked(mark));
  }

  private static String marked(String mark) {
    return "\"mark\":\"" + mark + "\",\"pad\":\"" + PAD + "\"";
  }

  private record Upload(String session, long at, String mark) {}
}
