package io.replayvault.bench;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsolePage;
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

  private static final int OPENINGS = 5;

  private final RunningReplayVault vault;
  private final ConsolePage console;
  private final Page page;

  private ConsoleWatch(RunningReplayVault vault, ConsolePage console) {
    this.vault = vault;
    this.console = console;
    this.page = console.page();
  }

  static ConsoleWatch signIn(RunningReplayVault vault, Chromium chromium) {
    return new ConsoleWatch(vault, ConsolePage.signIn(vault, chromium));
  }

  Watched measure(RecordedLength session, int seeks) {
    List<Long> opened = new ArrayList<>();
    Frame player = open(session, opened);
    for (int i = 1; i < OPENINGS; i++) {
      player = open(session, opened);
    }
    page.keyboard().press("Space");
    long heap = HeapProbe.used(page);
    List<Long> took = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < seeks; i++) {
      took.add(seek(player, session, random.nextDouble()));
      heap = Math.max(heap, HeapProbe.used(page));
    }
    return new Watched(opened, took, heap);
  }

  /** From a list that somebody has looked at for a moment. */
  private Frame open(RecordedLength session, List<Long> took) {
    page.navigate(vault.console() + "/sessions");
    Locator row = page.locator("a[href*='/sessions/" + session.id() + "']").first();
    row.waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    long begin = System.nanoTime();
    row.click();
    Frame player = page.waitForSelector("section iframe").contentFrame();
    player.waitForFunction(DRAWN);
    took.add((System.nanoTime() - begin) / 1_000_000);
    return player;
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

  @Override
  public void close() {
    console.close();
  }
}
