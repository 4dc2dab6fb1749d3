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
  private static final Pattern DELIVERED = Pattern.compile("window (\\S+)/(\\S+) policy 1");
  private static final Pattern PLAYED = Pattern.compile("(\\S+)/(\\S+) x([\\d.]+)");
  private static final String PLAYED_WORD = "played ";
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
      Matcher window = DELIVERED.matcher(detail);
      if (!window.matches()) {
        throw new IllegalStateException("not a window: " + detail);
      }
      windows.add(span(window));
    }
    return windows;
  }

  /** What the player reported, oldest first; what follows at the same speed is one. */
  List<Played> played() {
    List<Played> windows = new ArrayList<>();
    for (String detail : details("SESSION_PLAYED")) {
      for (String part : detail.substring(PLAYED_WORD.length()).split(", ", -1)) {
        Matcher window = PLAYED.matcher(part);
        if (!window.matches()) {
          throw new IllegalStateException("not a window: " + part);
        }
        add(windows, new Played(span(window), percent(window.group(3))));
      }
    }
    return windows;
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
