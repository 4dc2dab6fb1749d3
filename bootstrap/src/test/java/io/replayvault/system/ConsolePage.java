package io.replayvault.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;

/** A window of the console in a real browser, signed in as people do. */
public final class ConsolePage implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int PAUSE_MILLIS = 5;

  /** Whoever opens a replay is asked why, once a tab; here it is told before. */
  private static final String TELL_PURPOSE =
      """
      async () => {
        const me = await (await fetch('/api/v1/me')).json();
        const told = { purpose: 'DEFECT_ANALYSIS', reference: '' };
        const kept = { who: `${me.id} ${me.account.id}`, told };
        sessionStorage.setItem('replayvault.purpose', JSON.stringify(kept));
      }
      """;

  private final BrowserContext window;
  private final Page page;

  private ConsolePage(BrowserContext window, Page page) {
    this.window = window;
    this.page = page;
  }

  /** Opens a window and signs the first person in. */
  public static ConsolePage signIn(RunningReplayVault vault, Chromium chromium) {
    BrowserContext window = chromium.window();
    window.setDefaultTimeout(2 * PATIENCE_MILLIS);
    Page page = window.newPage();
    page.navigate(vault.console() + "/");
    fillSignIn(page);
    return new ConsolePage(window, page);
  }

  /**
   * Fills the sign-in form that the page shows, waits until it has let in, and tells why they look
   * at replays.
   */
  public static void fillSignIn(Page page) {
    fillSignIn(page, RunningReplayVault.EMAIL);
  }

  /** The same for somebody who has the first person's password too. */
  public static void fillSignIn(Page page, String email) {
    fillPassword(page, email);
    page.waitForURL(url -> !url.contains("sign-in"));
    page.evaluate(TELL_PURPOSE);
  }

  /** Fills it and sends it, whatever comes of that. */
  public static void fillPassword(Page page) {
    fillPassword(page, RunningReplayVault.EMAIL);
  }

  /** The same for somebody who has the first person's password too. */
  public static void fillPassword(Page page, String email) {
    page.locator("input[type=email], input[name=email]").first().fill(email);
    page.locator("input[type=password]").first().fill(RunningReplayVault.PASSWORD);
    page.keyboard().press("Enter");
  }

  public Page page() {
    return page;
  }

  /** The frame of the replay origin, once the console shows one. */
  public Frame player() {
    for (int waited = 0; waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
      for (Frame frame : page.frames()) {
        if (frame.url().contains("://replay.localhost:")) {
          return frame;
        }
      }
      page.waitForTimeout(PAUSE_MILLIS);
    }
    throw new IllegalStateException("the console shows no player");
  }

  @Override
  public void close() {
    // Requests that a test answers would otherwise come while there is no page to answer them for.
    try {
      page.navigate("about:blank");
    } finally {
      window.close();
    }
  }
}
