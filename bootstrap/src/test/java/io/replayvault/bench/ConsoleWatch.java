package io.replayvault.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.replayvault.system.Chromium;
import io.replayvault.system.RunningReplayVault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Somebody who opens a session from the list and seeks in it, in the console as it is shipped. */
final class ConsoleWatch implements AutoCloseable {
  private static final String DRAWN =
      "() => document.querySelector('iframe')?.contentDocument?.querySelector('[data-tick]')";

  private static final String DRAWN_AT =
      """
      ({ from, to }) => {
        const mark = document.querySelector('iframe')?.contentDocument?.querySelector('[data-tick]');
        const tick = Number(mark?.dataset.tick ?? -1);
        return tick >= from && tick <= to;
      }
      """;

  private final RunningReplayVault vault;
  private final BrowserContext window;
  private final Page page;

  private ConsoleWatch(RunningReplayVault vault, BrowserContext window, Page page) {
    this.vault = vault;
    this.window = window;
    this.page = page;
  }

  static ConsoleWatch signIn(RunningReplayVault vault, Chromium chromium) {
    BrowserContext window = chromium.window();
    window.setDefaultTimeout(60_000);
    Page page = window.newPage();
    page.navigate(vault.console() + "/");
    page.locator("input[type=email], input[name=email]").first().fill(RunningReplayVault.EMAIL);
    page.locator("input[type=password]").first().fill(RunningReplayVault.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("sign-in"));
    return new ConsoleWatch(vault, window, page);
  }

  Watched measure(RecordedLength session, int seeks) {
    page.navigate(vault.console() + "/sessions");
    Locator row = page.locator("a[href*='/sessions/" + session.id() + "']").first();
    row.waitFor();
    long begin = System.nanoTime();
    row.click();
    Frame player = player();
    player.waitForFunction(DRAWN);
    long first = (System.nanoTime() - begin) / 1_000_000;
    page.keyboard().press("Space");
    long heap = HeapProbe.used(page);
    List<Long> took = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < seeks; i++) {
      took.add(seek(player, session, random.nextDouble()));
      heap = Math.max(heap, HeapProbe.used(page));
    }
    return new Watched(first, took, heap);
  }

  /** A click on the bar; a pixel of it is several seconds of a long session. */
  private long seek(Frame player, RecordedLength session, double share) {
    BoundingBox bar = page.locator("[role=slider]").boundingBox();
    double x = Math.floor(share * (bar.width - 2)) + 1;
    double second = x / bar.width * session.seconds();
    double slack = session.seconds() / bar.width + 2;
    Map<String, Double> range = Map.of("from", second - slack, "to", second + slack);
    long begin = System.nanoTime();
    page.mouse().click(bar.x + x, bar.y + bar.height / 2);
    player.waitForFunction(DRAWN_AT, range);
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private Frame player() {
    for (int tries = 0; tries < 3_000; tries++) {
      for (Frame frame : page.frames()) {
        if (frame.url().contains("://replay.localhost:")) {
          return frame;
        }
      }
      page.waitForTimeout(5);
    }
    throw new IllegalStateException("the console shows no player");
  }

  @Override
  public void close() {
    window.close();
  }
}
