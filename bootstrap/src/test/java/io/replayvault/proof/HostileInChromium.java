package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsolePage;
import io.replayvault.system.OutsideTrap;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Replays in Chromium, whose every name leads to the trap. */
record HostileInChromium(RunningReplayVault vault, Chromium chromium, OutsideTrap trap)
    implements HostileBrowser {
  private static final int PLAIN_AT_ONCE = 40;
  private static final String SKELETON =
      """
      () => [...document.querySelectorAll('body *')]
        .filter((each) => !each.closest('[role=status]'))
        .map((each) => each.tagName).join(' ')""";

  @Override
  public String name() {
    return "Chromium";
  }

  @Override
  public Seen replay(List<String> sessions, boolean defenceless) throws IOException {
    try (ConsolePage console = ConsolePage.signIn(vault, chromium)) {
      Page page = console.page();
      String replayOrigin = vault.replay().toString();
      // The trap is on loopback: Chromium's own guard of it would do the player's work.
      page.context().grantPermissions(List.of("local-network-access"));
      if (defenceless) {
        PlayerWithoutDefences.serve(page.context(), replayOrigin, vault.console().toString());
      }
      WatchedBrowser browser =
          WatchedBrowser.on(
              page.context(),
              page,
              Set.of(vault.console().getAuthority(), vault.replay().getAuthority()));
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
                      "sessions", sessions, "replayOrigin", replayOrigin, "dwell", DWELL_MILLIS));
      List<String> deeds = new ArrayList<>(browser.deeds());
      String after = String.valueOf(page.evaluate("document.documentElement.outerHTML"));
      if (!before.equals(after)) {
        int at = Arrays.mismatch(before.toCharArray(), after.toCharArray());
        deeds.add("the page changed: " + after.substring(at, Math.min(after.length(), at + 200)));
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

  @Override
  public List<Boolean> firesPlainly(List<JsonNode> trees) throws IOException {
    String fire = PageFunction.read("fire-in-page.js");
    List<Boolean> fires = new ArrayList<>();
    try (BrowserContext window = chromium.window()) {
      Page page = window.newPage();
      for (int from = 0; from < trees.size(); from += PLAIN_AT_ONCE) {
        List<JsonNode> some = trees.subList(from, Math.min(trees.size(), from + PLAIN_AT_ONCE));
        Object fired =
            page.evaluate("(trees) => (" + fire + ")(JSON.parse(trees))", some.toString());
        ((List<?>) fired).forEach(each -> fires.add(Boolean.TRUE.equals(each)));
      }
    }
    return fires;
  }

  /** How many sessions' pages have other elements around the player than a harmless one's. */
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
    page.waitForTimeout(2_500);
    return String.valueOf(page.evaluate(SKELETON));
  }
}
