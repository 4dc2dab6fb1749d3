package io.replayvault.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.replayvault.system.Chromium;
import io.replayvault.system.ForeignSite;
import java.util.ArrayList;
import java.util.List;

/** Pages full of hostile content, recorded by the real recorder as a visitor would be. */
final class RecordedHostility {
  private static final String PUT =
      """
      (html) => { const box = document.createElement('section'); document.body.append(box);
        try { box.innerHTML = html; } catch { } }""";

  /** What would lead the page away would only end this recording. */
  private static final String STAY =
      "() => window.navigation.addEventListener('navigate', (event) => event.preventDefault())";

  private RecordedHostility() {}

  /** Records so many sessions, the content spread over them, and answers their ids. */
  static List<String> record(Chromium chromium, ForeignSite site, List<String> html, int sessions) {
    List<String> recorded = new ArrayList<>();
    int each = Math.ceilDiv(html.size(), sessions);
    for (int from = 0; from < html.size(); from += each) {
      recorded.add(session(chromium, site, html.subList(from, Math.min(html.size(), from + each))));
    }
    return recorded;
  }

  private static String session(Chromium chromium, ForeignSite site, List<String> html) {
    try (BrowserContext window = chromium.window()) {
      window.addInitScript(
          "for (const name of ['alert', 'prompt', 'confirm', 'print']) window[name] = () => 1;");
      Page page = window.newPage();
      page.navigate(site.origin() + "/examples/backbone/index.html");
      page.evaluate("window.replayvault.consent.grant()");
      page.waitForFunction("() => window.replayvault.sessionId() !== null");
      String session = String.valueOf(page.evaluate("window.replayvault.sessionId()"));
      page.evaluate(STAY);
      try {
        for (String each : html) {
          page.evaluate(PUT, each);
        }
        page.waitForTimeout(3_500);
      } catch (PlaywrightException e) {
        // A payload led the page away after all; what was recorded until then stays.
      }
      return session;
    }
  }
}
