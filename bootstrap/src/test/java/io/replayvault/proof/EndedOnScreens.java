package io.replayvault.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsolePage;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays that are drawn on somebody's screen, by a browser at one node, while something ends at
 * another: they have to be gone from the screen, not only to get no more (clause E4).
 */
final class EndedOnScreens {
  private static final long PATIENCE_MILLIS = 10_000;

  /** How long a replay is looked at that nothing happens to. */
  private static final int UNDISTURBED_MILLIS = 5_000;

  /** Notes when the frame that is there now leaves the page. */
  private static final String NOTE_WHEN_GONE =
      """
      () => {
        const frame = document.querySelector('iframe');
        const look = () => { if (!frame.isConnected) window.goneAt ??= Date.now(); };
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
      }
      """;

  private final PeopleDeployment people;
  private final WaysToEnd ways;

  EndedOnScreens(PeopleDeployment people, WaysToEnd ways) {
    this.people = people;
    this.ways = ways;
  }

  List<Row> rows(int times, int limit) throws Exception {
    String session = DrawnSession.recorded(people);
    List<WayToEnd> all = new ArrayList<>(ways.all());
    all.add(ways.limits());
    List<Row> rows = new ArrayList<>();
    try (Chromium chromium = Chromium.start(List.of(toSecondNode()))) {
      for (WayToEnd way : all) {
        rows.add(gone(chromium, session, way, times, limit));
      }
      rows.add(undisturbed(chromium, session));
    }
    return rows;
  }

  /** The console's and the player's origin are the balancer's; there that node answers alone. */
  private String toSecondNode() {
    String node = "127.0.0.1:" + people.node(1).ports().consoleHttp();
    return "--host-resolver-rules=MAP localhost %1$s,MAP replay.localhost %1$s".formatted(node);
  }

  private Row gone(Chromium chromium, String session, WayToEnd way, int times, int limit)
      throws Exception {
    long slowest = 0;
    for (int i = 0; i < times; i++) {
      Person person = ways.somebody(Role.STANDARD_USER);
      try (BrowserContext window = chromium.window()) {
        Page page = watching(window, person, session);
        way.deed().make(person, callerOf(window));
        long ended = System.currentTimeMillis();
        slowest = Math.max(slowest, goneAt(page) - ended);
      }
    }
    return new Row(
        way.name() + ": what is drawn on a screen of the other node is gone from it",
        "E4 F2",
        times,
        "after " + slowest + " ms at most",
        "within " + limit + " ms",
        slowest <= limit);
  }

  private Row undisturbed(Chromium chromium, String session) {
    try (BrowserContext window = chromium.window()) {
      Page page = watching(window, ways.somebody(Role.STANDARD_USER), session);
      page.waitForTimeout(UNDISTURBED_MILLIS);
      boolean drawn = Boolean.TRUE.equals(page.evaluate("window.goneAt === undefined"));
      return new Row(
          "  counter-proof: what nobody ended stays on the screen",
          "F2",
          1,
          drawn ? "there after " + UNDISTURBED_MILLIS + " ms" : "gone",
          "there after " + UNDISTURBED_MILLIS + " ms",
          drawn);
    }
  }

  /** Signs them in at the second node and opens the session, until something of it is drawn. */
  private Page watching(BrowserContext window, Person person, String session) {
    Page page = window.newPage();
    page.navigate(people.deployment().console() + "/sign-in");
    ConsolePage.fillSignIn(page, person.email().value());
    page.navigate(people.deployment().console() + "/sessions/" + session + "?t=1");
    page.frameLocator("iframe").frameLocator("iframe").locator("h1").waitFor();
    page.evaluate(NOTE_WHEN_GONE);
    return page;
  }

  /** The same sign-in at the first node. */
  private ApiCaller callerOf(BrowserContext window) {
    Cookie cookie =
        window.cookies().stream()
            .filter(each -> each.name.startsWith("__Host-"))
            .findFirst()
            .orElseThrow();
    return ApiCaller.browser(people.node(0).console())
        .with("Cookie", cookie.name + "=" + cookie.value);
  }

  private static long goneAt(Page page) {
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += 100) {
      if (page.evaluate("window.goneAt ?? null") instanceof Number at) {
        return at.longValue();
      }
      page.waitForTimeout(100);
    }
    return Long.MAX_VALUE;
  }
}
