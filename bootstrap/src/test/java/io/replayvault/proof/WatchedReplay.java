package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.replayvault.proof.RecordedVisit.Moment;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody who watches a replay in the console, in a real browser. */
final class WatchedReplay implements AutoCloseable {
  private final RunningReplayVault vault;
  private final BrowserContext window;
  private final Page page;

  private WatchedReplay(RunningReplayVault vault, BrowserContext window, Page page) {
    this.vault = vault;
    this.window = window;
    this.page = page;
  }

  /** Opens the console and signs in as people do. */
  static WatchedReplay signIn(RunningReplayVault vault, Chromium chromium) {
    BrowserContext window = chromium.window();
    window.setDefaultTimeout(30_000);
    Page page = window.newPage();
    page.navigate(vault.console() + "/");
    page.locator("input[type=email], input[name=email]").first().fill(RunningReplayVault.EMAIL);
    page.locator("input[type=password]").first().fill(RunningReplayVault.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("sign-in"));
    return new WatchedReplay(vault, window, page);
  }

  Page page() {
    return page;
  }

  /** What the player shows at each moment. */
  List<PageBoxes> at(String session, List<Moment> moments) {
    ConsoleClient console = ConsoleClient.signIn(vault);
    JsonNode detail = console.get("/api/v1/sessions/" + session);
    long from = detail.get("manifest").get("from").asLong();
    List<PageBoxes> shown = new ArrayList<>();
    for (Moment moment : moments) {
      double seconds = (moment.at() - from) / 1000.0;
      page.navigate(
          vault.console()
              + "/sessions/"
              + session
              + "?t="
              + String.format(Locale.ROOT, "%.3f", seconds));
      shown.add(PageBoxes.ofReplay(settledPlayer()));
    }
    return shown;
  }

  /** A picture of the console. */
  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private Frame settledPlayer() {
    Frame player = player();
    player.waitForFunction(
        "() => document.querySelector('iframe')?.contentDocument?.body?.children.length > 0");
    Locator busy = page.locator("[role=status][data-shown=true]");
    busy.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    page.waitForTimeout(700);
    return player;
  }

  private Frame player() {
    for (int tries = 0; tries < 150; tries++) {
      for (Frame frame : page.frames()) {
        if (frame.url().contains("://replay.localhost:")) {
          return frame;
        }
      }
      page.waitForTimeout(100);
    }
    throw new IllegalStateException("the console shows no player");
  }

  @Override
  public void close() {
    window.close();
  }
}
