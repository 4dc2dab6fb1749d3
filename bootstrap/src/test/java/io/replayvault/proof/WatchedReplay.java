package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.replayvault.proof.RecordedVisit.Moment;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.ConsolePage;
import io.replayvault.system.RunningReplayVault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody who watches a replay in the console, in a real browser. */
final class WatchedReplay implements AutoCloseable {
  private final RunningReplayVault vault;
  private final ConsolePage console;
  private final Page page;

  private WatchedReplay(RunningReplayVault vault, ConsolePage console) {
    this.vault = vault;
    this.console = console;
    this.page = console.page();
  }

  /** Opens the console and signs in as people do. */
  static WatchedReplay signIn(RunningReplayVault vault, Chromium chromium) {
    return new WatchedReplay(vault, ConsolePage.signIn(vault, chromium));
  }

  /** What the player shows at each moment. */
  List<PageBoxes> at(String session, List<Moment> moments) {
    JsonNode detail = ConsoleClient.signIn(vault).get("/api/v1/sessions/" + session);
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

  private Frame settledPlayer() {
    Frame player = console.player();
    player.waitForFunction(
        "() => document.querySelector('iframe')?.contentDocument?.body?.children.length > 0");
    Locator busy = page.locator("[role=status][data-shown=true]");
    busy.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    page.waitForTimeout(700);
    return player;
  }

  @Override
  public void close() {
    console.close();
  }
}
