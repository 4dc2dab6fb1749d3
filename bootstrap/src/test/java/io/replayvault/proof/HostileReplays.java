package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.ConsolePage;
import io.replayvault.system.Corpora;
import io.replayvault.system.ForeignSite;
import io.replayvault.system.OutsideTrap;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A recording is a stranger's HTML. Forged ones, and pages of hostile content that the real
 * recorder recorded, are replayed by the real player on the real server: nothing runs, asks, leads
 * away, or changes the console (clauses B4, F1).
 */
final class HostileReplays implements Claim {
  /** How long each is looked at, with the defences as without. */
  private static final int DWELL_MILLIS = 400;

  @Override
  public List<Row> check(Size size) throws Exception {
    HostilePages pages = HostilePages.read(size.of(915, 40));
    if (pages.listed().isEmpty()) {
      if (size == Size.FULL || !Corpora.mayBeMissing()) {
        throw new IllegalStateException("no payload list: set REPLAYVAULT_CORPORA");
      }
      System.out.println("left out: the public list of payloads; set REPLAYVAULT_CORPORA");
    }
    try (OutsideTrap trap = OutsideTrap.open();
        RunningReplayVault vault =
            RunningReplayVault.start(Files.createTempDirectory("replayvault-hostile"));
        ForeignSite site = ForeignSite.serve("todomvc");
        Chromium chromium = Chromium.start(List.of(trap.chromiumRule()))) {
      JsonNode made = ConsoleClient.signIn(vault).createSite("Hostile", List.of(site.origin()));
      site.embed(made.get("scriptTag").asText());
      ForgedRecordings forge =
          new ForgedRecordings(
              new Uploader(vault.recording(), site.origin()), made.get("siteKey").asText());
      List<JsonNode> trees;
      List<Boolean> firesPlainly;
      try (BrowserContext window = chromium.window()) {
        Page page = window.newPage();
        trees = ForgedRecordings.trees(page, pages.all());
        firesPlainly = firesPlainly(page, trees);
      }
      List<Optional<String>> forged = new ArrayList<>();
      for (JsonNode tree : trees) {
        forged.add(forge.upload(tree));
      }
      List<String> recorded = RecordedHostility.record(chromium, site, pages.all(), size.of(20, 1));
      Run run = new Run(vault, chromium, trap);
      List<String> sessions = new ArrayList<>(forged.stream().flatMap(Optional::stream).toList());
      sessions.addAll(recorded);
      List<Row> rows = new ArrayList<>();
      rows.add(nothingHappens(run, sessions, forged.size(), recorded.size()));
      rows.add(consoleStands(run, sessions.subList(0, size.of(80, 5)), forge, trees));
      rows.addAll(counterProof(run, pages.all(), forged, firesPlainly));
      return rows;
    }
  }

  private static Row nothingHappens(Run run, List<String> sessions, int forged, int recorded)
      throws IOException {
    Seen seen = run.replay(sessions, false);
    long drawn = Collections.frequency(seen.outcomes(), "drawn");
    long refused = forged + recorded - sessions.size();
    boolean calm = seen.fired() == 0 && seen.deeds().isEmpty() && seen.connections() == 0;
    return new Row(
        "Hostile recordings (%d forged, %d recorded) in Chromium: no script, dialog, address, request"
            .formatted(forged, recorded),
        "B4 F1",
        forged + recorded,
        "%d ran, %d deeds, %d connections; %d drawn, %d refused at upload"
            .formatted(seen.fired(), seen.deeds().size(), seen.connections(), drawn, refused),
        "0, 0, 0; 95 % drawn",
        calm && drawn >= 0.95 * sessions.size());
  }

  private static Row consoleStands(
      Run run, List<String> sessions, ForgedRecordings forge, List<JsonNode> trees)
      throws Exception {
    String harmless =
        forge
            .upload(ForgedRecordings.harmless(trees.get(0)))
            .orElseThrow(() -> new IllegalStateException("a harmless recording was refused"));
    long changed = run.consoleSkeletonsUnlike(harmless, sessions);
    return new Row(
        "The console's page around a hostile replay is the page around a harmless one",
        "B4 F1",
        sessions.size(),
        changed + " differ",
        "0 differ",
        changed == 0);
  }

  private static List<Row> counterProof(
      Run run, List<String> pages, List<Optional<String>> forged, List<Boolean> firesPlainly)
      throws IOException {
    List<Integer> able =
        IntStream.range(0, forged.size())
            .filter(i -> firesPlainly.get(i) && forged.get(i).isPresent())
            .boxed()
            .toList();
    // Some run before the watcher has reached into their frame: each gets a second chance.
    List<Integer> silent = new ArrayList<>(able);
    long connections = 0;
    for (int round = 0; round < 2; round++) {
      Seen seen = run.replay(silent.stream().map(i -> forged.get(i).orElseThrow()).toList(), true);
      connections += seen.connections();
      for (int i = silent.size() - 1; i >= 0; i--) {
        if (seen.outcomes().get(i).equals("fired")) {
          silent.remove(i);
        }
      }
    }
    silent.forEach(i -> System.out.println("  did not run: " + pages.get(i)));
    double share = able.isEmpty() ? 0 : 100.0 * (able.size() - silent.size()) / able.size();
    return List.of(
        new Row(
            "  counter-proof: without sandbox, policy and disarming, payloads that can run do run",
            "B4",
            able.size(),
            "%.1f %%".formatted(share),
            "at least 90 %",
            share >= 90),
        new Row(
            "  counter-proof: then they reach outside, and the trap sees it",
            "B4",
            able.size(),
            connections + " connections",
            "more than 0",
            connections > 0));
  }

  private static List<Boolean> firesPlainly(Page page, List<JsonNode> trees) throws IOException {
    String fire = PageFunction.read("fire-in-page.js");
    List<Boolean> fires = new ArrayList<>();
    for (int from = 0; from < trees.size(); from += 40) {
      List<JsonNode> some = trees.subList(from, Math.min(trees.size(), from + 40));
      Object fired = page.evaluate("(trees) => (" + fire + ")(JSON.parse(trees))", some.toString());
      ((List<?>) fired).forEach(each -> fires.add(Boolean.TRUE.equals(each)));
    }
    return fires;
  }

  /**
   * What was seen.
   *
   * @param outcomes of each recording
   * @param deeds what the browser did that it should not
   * @param connections how many the trap got
   */
  private record Seen(List<String> outcomes, List<String> deeds, long connections) {
    long fired() {
      return Collections.frequency(outcomes, "fired");
    }
  }

  /** Replays in one browser on one server. */
  private record Run(RunningReplayVault vault, Chromium chromium, OutsideTrap trap) {
    private static final String SKELETON =
        """
        () => [...document.querySelectorAll('body *')]
          .filter((each) => !each.closest('[role=status]'))
          .map((each) => each.tagName).join(' ')""";

    Seen replay(List<String> sessions, boolean defenceless) throws IOException {
      try (ConsolePage console = ConsolePage.signIn(vault, chromium)) {
        Page page = console.page();
        if (defenceless) {
          PlayerWithoutDefences.serve(page.context(), replayOrigin(), vault.console().toString());
        }
        WatchedBrowser browser =
            WatchedBrowser.on(page.context(), page, Set.of(authority(), replayAuthority()));
        page.navigate(vault.console() + "/sites");
        page.locator("h1").first().waitFor();
        // What the console itself still fetches would change its page, too.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(1_000);
        String before = String.valueOf(page.evaluate("document.documentElement.outerHTML"));
        long connections = trap.connections();
        Map<?, ?> driven =
            (Map<?, ?>)
                page.evaluate(
                    PageFunction.read("drive-player.js"),
                    Map.of(
                        "sessions",
                        sessions,
                        "replayOrigin",
                        replayOrigin(),
                        "dwell",
                        DWELL_MILLIS));
        List<String> deeds = new ArrayList<>(browser.deeds());
        String after = String.valueOf(page.evaluate("document.documentElement.outerHTML"));
        if (!before.equals(after)) {
          int at = Arrays.mismatch(before.toCharArray(), after.toCharArray());
          deeds.add("the page changed: " + after.substring(at, Math.min(after.length(), at + 200)));
        }
        if (!deeds.isEmpty() && !defenceless) {
          System.out.println("  " + deeds);
        }
        if (!Integer.valueOf(0).equals(driven.get("strays"))) {
          deeds.add("script that told from no player: " + driven.get("strays"));
        }
        return new Seen(
            ((List<?>) Objects.requireNonNull(driven.get("outcomes")))
                .stream().map(String::valueOf).toList(),
            deeds,
            trap.connections() - connections);
      }
    }

    long consoleSkeletonsUnlike(String harmless, List<String> sessions) {
      try (ConsolePage console = ConsolePage.signIn(vault, chromium)) {
        String expected = skeleton(console.page(), harmless);
        return sessions.stream()
            .filter(session -> !skeleton(console.page(), session).equals(expected))
            .count();
      }
    }

    private String skeleton(Page page, String session) {
      page.navigate(vault.console() + "/sessions/" + session + "?t=1");
      page.locator("iframe").waitFor();
      page.waitForTimeout(1_200);
      return String.valueOf(page.evaluate(SKELETON));
    }

    private String replayOrigin() {
      return "http://" + replayAuthority();
    }

    private String authority() {
      return "localhost:" + vault.ports().consoleHttp();
    }

    private String replayAuthority() {
      return "replay.localhost:" + vault.ports().consoleHttp();
    }
  }
}
