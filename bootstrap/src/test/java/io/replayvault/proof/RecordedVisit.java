package io.replayvault.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.replayvault.system.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A visit to a foreign site with the recorder on, and what it was like at chosen moments.
 *
 * @param session the recorded session
 * @param moments what the page was when it stood still
 * @param sent the body of every request that left the browser
 * @param text distinctive text that stood in the pages or was typed
 */
record RecordedVisit(String session, List<Moment> moments, List<byte[]> sent, List<String> text) {
  private static final String PAGE_TEXT =
      """
      () => { const found = new Set();
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const parent = walk.currentNode.parentElement;
          if (parent && /^(script|style|noscript|template)$/i.test(parent.tagName)) continue;
          const text = walk.currentNode.nodeValue.trim();
          if (text.length >= 12 && / /.test(text) && !/[\\n\\t"\\\\]/.test(text)) found.add(text.slice(0, 60));
        }
        return [...found]; }""";

  /**
   * Makes the visit.
   *
   * @param recorder a script to put in the recorder's place, for counter-proofs; the served one
   *     when empty
   */
  static RecordedVisit make(Chromium chromium, Script script, Optional<Path> recorder) {
    List<byte[]> sent = new ArrayList<>();
    List<Moment> moments = new ArrayList<>();
    List<String> text = new ArrayList<>();
    try (BrowserContext window = chromium.window()) {
      Page page = window.newPage();
      recorder.ifPresent(
          file ->
              page.route(
                  "**/recorder/*/replayvault.js",
                  route ->
                      route.fulfill(
                          new Route.FulfillOptions()
                              .setPath(file)
                              .setContentType("text/javascript")
                              .setHeaders(Map.of("Access-Control-Allow-Origin", "*")))));
      page.onRequest(request -> keep(request, sent));
      Stage stage = new Stage(page, moments, text);
      script.play(stage);
      String session = String.valueOf(page.evaluate("window.replayvault.sessionId()"));
      page.waitForTimeout(3500);
      page.navigate("about:blank");
      page.waitForTimeout(500);
      return new RecordedVisit(session, moments, sent, text.stream().distinct().toList());
    }
  }

  private static void keep(Request request, List<byte[]> sent) {
    byte[] body = request.postDataBuffer();
    if (body != null) {
      synchronized (sent) {
        sent.add(body);
      }
    }
  }

  /** What somebody does on the site. */
  interface Script {
    void play(Stage stage);
  }

  /**
   * A moment at which the page stood still.
   *
   * @param at by the page's clock
   * @param boxes what it was
   */
  record Moment(long at, PageBoxes boxes) {}

  /** What a script acts with. */
  record Stage(Page page, List<Moment> moments, List<String> text) {
    /** Goes to a page of the site and agrees to be recorded. */
    void visit(String address) {
      page.navigate(address);
      page.evaluate("window.replayvault.consent.grant()");
      page.waitForFunction("() => window.replayvault.sessionId() !== null");
      look();
    }

    /** Types into a field, and remembers what. */
    void type(String selector, String typed) {
      page.locator(selector).first().click();
      page.keyboard().type(typed);
      text.add(typed);
    }

    /** Waits until nothing moves and notes what the page is. */
    void look() {
      page.waitForTimeout(900);
      Object found = page.evaluate(PAGE_TEXT);
      if (found instanceof List<?> texts) {
        texts.forEach(t -> text.add(String.valueOf(t)));
      }
      long at = ((Number) page.evaluate("Date.now()")).longValue();
      moments.add(new Moment(at, PageBoxes.ofPage(page.mainFrame())));
      page.waitForTimeout(300);
    }
  }
}
