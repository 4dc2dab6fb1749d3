package io.replayvault.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.proof.WatchedWindows.Played;
import io.replayvault.proof.WatchedWindows.Span;
import io.replayvault.system.Chromium;
import io.replayvault.system.RunningReplayVault;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scripted browser fetched of a session is what the audit log says was delivered, to the
 * window; what it played is what its player reported, to the second; and both name the version of
 * the policy that the session was recorded under, which is neither the first nor the current one
 * (clause F3).
 */
final class WindowsAreToldAsTheyWere implements Claim {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long TO_THE_SECOND = 1_000;
  private static final int REPORT_PATIENCE = 100;

  /** Of the policy under which the session is recorded; the first is 1, the current one 3. */
  private static final int POLICY = 2;

  @Override
  public List<Row> check(Size size) throws Exception {
    try (RunningReplayVault vault =
            RunningReplayVault.start(Files.createTempDirectory("replayvault-windows"));
        Chromium chromium = Chromium.start()) {
      String session = WatchedRecording.of(vault, chromium, POLICY);
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
    List<Integer> policies = log.policies();
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
            "Windows of both kinds name the policy version that the session was recorded under",
            "F3",
            policies.size(),
            "versions " + Set.copyOf(policies) + " on the log",
            "version " + POLICY + " alone",
            areOf(POLICY, policies) && policies.size() > delivered.size()),
        new Row(
            "  counter-proof: a constant, the current version, or one other among them is caught",
            "F3",
            3,
            "taken for right: %s, %s, %s"
                .formatted(
                    areOf(POLICY, Collections.nCopies(policies.size(), 1)),
                    areOf(POLICY, Collections.nCopies(policies.size(), POLICY + 1)),
                    areOf(POLICY, lastOf(POLICY + 1, policies))),
            "none",
            !areOf(POLICY, Collections.nCopies(policies.size(), 1))
                && !areOf(POLICY, Collections.nCopies(policies.size(), POLICY + 1))
                && !areOf(POLICY, lastOf(POLICY + 1, policies))),
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

  private static boolean areOf(int version, List<Integer> told) {
    return !told.isEmpty() && told.stream().allMatch(each -> each == version);
  }

  private static List<Integer> lastOf(int version, List<Integer> told) {
    List<Integer> changed = new ArrayList<>(told);
    changed.set(changed.size() - 1, version);
    return changed;
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
}
