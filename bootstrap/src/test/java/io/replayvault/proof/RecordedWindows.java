package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.proof.WatchedWindows.Played;
import io.replayvault.proof.WatchedWindows.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the audit log says of the windows of one session, as an auditor reads it by the API. */
final class RecordedWindows {
  private static final Pattern DELIVERED = Pattern.compile("window (\\S+)/(\\S+) policy (\\d+)");
  private static final Pattern PLAYED = Pattern.compile("(\\S+)/(\\S+) x([\\d.]+)");
  private static final Pattern REPORT = Pattern.compile("played (.+) policy (\\d+)");
  private static final int MOST_PAGES = 50;

  private final ApiCaller auditor;
  private final String session;

  RecordedWindows(ApiCaller auditor, String session) {
    this.auditor = auditor;
    this.session = session;
  }

  /** What the server delivered, oldest first. */
  List<Span> delivered() {
    List<Span> windows = new ArrayList<>();
    for (String detail : details("SESSION_REPLAY")) {
      windows.add(span(matched(DELIVERED, detail)));
    }
    return windows;
  }

  /** What the player reported, oldest first; what follows at the same speed is one. */
  List<Played> played() {
    List<Played> windows = new ArrayList<>();
    for (String detail : details("SESSION_PLAYED")) {
      for (String part : matched(REPORT, detail).group(1).split(", ", -1)) {
        Matcher window = matched(PLAYED, part);
        add(windows, new Played(span(window), percent(window.group(3))));
      }
    }
    return windows;
  }

  /** The versions of the policy that the records of either kind name, one for each of them. */
  List<Integer> policies() {
    List<Integer> versions = new ArrayList<>();
    for (String detail : details("SESSION_REPLAY")) {
      versions.add(Integer.valueOf(matched(DELIVERED, detail).group(3)));
    }
    for (String detail : details("SESSION_PLAYED")) {
      versions.add(Integer.valueOf(matched(REPORT, detail).group(2)));
    }
    return versions;
  }

  private static Matcher matched(Pattern form, String text) {
    Matcher matcher = form.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalStateException("not as the format has it: " + text);
    }
    return matcher;
  }

  private static void add(List<Played> windows, Played next) {
    Played last = windows.isEmpty() ? next : windows.getLast();
    if (last.percent() == next.percent() && last.span().to() == next.span().from()) {
      windows.set(
          windows.size() - 1,
          new Played(new Span(last.span().from(), next.span().to()), next.percent()));
    } else {
      windows.add(next);
    }
  }

  private List<String> details(String action) {
    List<String> details = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode found = auditor.ask("GET", "/api/v1/audit?limit=200&action=" + action + cursor, 200);
      for (JsonNode record : found.get("items")) {
        if (record.get("subject").asText().equals("session:" + session)
            && record.get("outcome").asText().equals("ALLOWED")) {
          details.add(record.get("detail").asText());
        }
      }
      if (!found.has("nextCursor")) {
        return details.reversed();
      }
      cursor = "&cursor=" + found.get("nextCursor").asText();
    }
    throw new IllegalStateException("more records than anybody made");
  }

  private static Span span(Matcher window) {
    return new Span(
        Instant.parse(window.group(1)).toEpochMilli(),
        Instant.parse(window.group(2)).toEpochMilli());
  }

  private static int percent(String speed) {
    return new BigDecimal(speed).movePointRight(2).intValueExact();
  }
}
