package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import io.replayvault.proof.WatchedWindows.Played;
import io.replayvault.proof.WatchedWindows.Span;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a scripted browser fetched of a session is what the audit log says was delivered, to the
 * window; what it played is what its player reported, to the second (clause F3).
 */
final class WindowsAreToldAsTheyWere implements Claim {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORIGIN = "https://windows.example";
  private static final int SECONDS = 240;
  private static final int SEGMENT = 20;
  private static final long TO_THE_SECOND = 1_000;
  private static final int REPORT_PATIENCE = 100;

  @Override
  public List<Row> check(Size size) throws Exception {
    try (RunningReplayVault vault =
            RunningReplayVault.start(Files.createTempDirectory("replayvault-windows"));
        Chromium chromium = Chromium.start()) {
      String session = recorded(vault, chromium);
      ApiCaller admin = ApiCaller.firstPerson(vault.console());
      RecordedWindows log = new RecordedWindows(admin, session);
      try (WatchedWindows person = WatchedWindows.signIn(vault, chromium, session)) {
        int rounds = size.of(8, 2);
        for (int round = 0; round < rounds; round++) {
          person.watch(3 + 7 * round, size.of(9, 4), round % 2 == 0);
          awaitReports(log, 2 * (round + 1));
        }
        return rows(person, log, rounds, neverDelivered(admin, log, session));
      }
    }
  }

  private static List<Row> rows(
      WatchedWindows person, RecordedWindows log, int rounds, String lie) {
    List<Span> fetched = person.fetched();
    List<Played> played = person.played();
    List<Span> delivered = log.delivered();
    List<Played> reported = log.played();
    return List.of(
        new Row(
            "Delivered windows equal what a scripted browser fetched",
            "F3",
            fetched.size(),
            delivered.size() + " on the log, equal: " + isSame(fetched, delivered),
            "all, to the window",
            isSame(fetched, delivered) && fetched.size() >= rounds),
        new Row(
            "  counter-proof: one window fewer, or one a millisecond longer, is another list",
            "F3",
            2,
            "equal: "
                + isSame(fetched, oneFewer(delivered))
                + ", "
                + isSame(fetched, longer(delivered)),
            "neither",
            !isSame(fetched, oneFewer(delivered)) && !isSame(fetched, longer(delivered))),
        new Row(
            "Reported windows equal what the browser played, with their speeds",
            "F3",
            played.size(),
            reported.size() + " on the log, like: " + isLike(played, reported),
            "all, to the second",
            isLike(played, reported) && played.size() == 2 * rounds),
        new Row(
            "  counter-proof: two seconds more, or another speed, is not what was played",
            "F3",
            2,
            "like: " + isLike(played, later(reported)) + ", " + isLike(played, faster(reported)),
            "neither",
            !isLike(played, later(reported)) && !isLike(played, faster(reported))),
        new Row(
            "  counter-proof: a player that reports what was never delivered is refused",
            "F3",
            1,
            lie,
            "409, and nothing kept",
            lie.equals("409, 0 kept")));
  }

  /** What the server says to a window that nobody fetched, and whether it keeps it. */
  private static String neverDelivered(ApiCaller admin, RecordedWindows log, String session)
      throws Exception {
    int before = log.played().size();
    long end =
        admin.ask("GET", "/api/v1/sessions/" + session, 200).get("manifest").get("to").asLong();
    Map<String, Object> window = Map.of("from", end - 2_000, "to", end - 1_000, "percent", 100);
    int status =
        admin
            .send(
                "POST",
                "/api/v1/sessions/" + session + "/played",
                JSON.writeValueAsString(Map.of("windows", List.of(window))))
            .statusCode();
    return status + ", " + (log.played().size() - before) + " kept";
  }

  private static void awaitReports(RecordedWindows log, int windows) {
    for (int waited = 0; log.played().size() < windows && waited < REPORT_PATIENCE; waited++) {
      ApiCaller.pause(100);
    }
  }

  private static boolean isSame(List<Span> some, List<Span> others) {
    Comparator<Span> order = Comparator.comparingLong(Span::from).thenComparingLong(Span::to);
    return some.stream().sorted(order).toList().equals(others.stream().sorted(order).toList());
  }

  private static boolean isLike(List<Played> some, List<Played> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      boolean like =
          some.get(i).percent() == others.get(i).percent()
              && some.get(i).span().isLike(others.get(i).span(), TO_THE_SECOND);
      if (!like) {
        return false;
      }
    }
    return true;
  }

  private static List<Span> oneFewer(List<Span> windows) {
    return windows.subList(1, windows.size());
  }

  private static List<Span> longer(List<Span> windows) {
    List<Span> changed = new ArrayList<>(windows);
    Span first = changed.getFirst();
    changed.set(0, new Span(first.from(), first.to() + 1));
    return changed;
  }

  private static List<Played> later(List<Played> windows) {
    List<Played> changed = new ArrayList<>(windows);
    Played last = changed.getLast();
    Span span = new Span(last.span().from(), last.span().to() + 2 * TO_THE_SECOND + 1);
    changed.set(changed.size() - 1, new Played(span, last.percent()));
    return changed;
  }

  private static List<Played> faster(List<Played> windows) {
    List<Played> changed = new ArrayList<>(windows);
    Played first = changed.getFirst();
    changed.set(0, new Played(first.span(), 2 * first.percent()));
    return changed;
  }

  /** A session with something each second, in segments of twenty, whole snapshots among them. */
  private static String recorded(RunningReplayVault vault, Chromium chromium) throws Exception {
    String siteKey =
        ConsoleClient.signIn(vault).createSite("Windows", List.of(ORIGIN)).get("siteKey").asText();
    JsonNode document;
    try (BrowserContext window = chromium.window()) {
      document =
          ForgedRecordings.trees(window.newPage(), List.of("<p>watched</p>"))
              .getFirst()
              .get("document");
    }
    Uploader uploader = new Uploader(vault.recording(), ORIGIN);
    Uploader.OpenedSession session = uploader.open(siteKey);
    long from = System.currentTimeMillis() - SECONDS * 1_000L;
    for (int number = 0; number < SECONDS / SEGMENT; number++) {
      int status =
          uploader.put(session, number, segment(document, from + number * SEGMENT * 1_000L));
      if (status != 204) {
        throw new IOException("a segment was answered " + status);
      }
    }
    return session.id();
  }

  private static String segment(JsonNode document, long from) throws IOException {
    List<Object> events = new ArrayList<>();
    events.add(event(4, from, Map.of("href", ORIGIN + "/", "width", 800, "height", 600)));
    events.add(
        event(2, from + 1, Map.of("node", document, "initialOffset", Map.of("left", 0, "top", 0))));
    for (int second = 0; second < SEGMENT; second++) {
      events.add(
          event(
              3, from + second * 1_000L + 500, Map.of("source", 3, "id", 1, "x", 0, "y", second)));
    }
    return JSON.writeValueAsString(events);
  }

  private static Map<String, Object> event(int type, long at, Map<String, Object> data) {
    return Map.of("type", type, "timestamp", at, "data", data);
  }
}
