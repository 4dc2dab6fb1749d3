package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.ConsolePage;
import io.replayvault.system.RunningReplayVault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who watches parts of one session in the console, in a real browser by a script: what it
 * fetched, and what it played by the seek bar that they see.
 */
final class WatchedWindows implements AutoCloseable {
  private static final Pattern EVENTS =
      Pattern.compile(".*/api/v1/sessions/([^/]+)/events\\?(?:.*&)?from=(\\d+)&to=(\\d+).*");
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int PAUSE_MILLIS = 20;
  private static final int JUMP_SECONDS = 5;

  private final ConsolePage console;
  private final Page page;
  private final String address;
  private final String session;
  private final long from;
  private final List<Span> fetched = new CopyOnWriteArrayList<>();
  private final List<Played> played = new ArrayList<>();

  private WatchedWindows(ConsolePage console, String address, String session, long from) {
    this.console = console;
    this.page = console.page();
    this.address = address;
    this.session = session;
    this.from = from;
    page.onRequest(this::note);
  }

  /** Signs in as people do; that session is what they will watch. */
  static WatchedWindows signIn(RunningReplayVault vault, Chromium chromium, String session) {
    JsonNode detail = ConsoleClient.signIn(vault).get("/api/v1/sessions/" + session);
    return new WatchedWindows(
        ConsolePage.signIn(vault, chromium),
        vault.console() + "/sessions/" + session,
        session,
        detail.get("manifest").get("from").asLong());
  }

  /**
   * Watches from a second on at normal speed, jumps ahead, goes on at twice the speed, and leaves.
   *
   * @param byLink whether by a link of the console or by closing it
   */
  void watch(int second, int seconds, boolean byLink) {
    page.navigate(address + "?t=" + second);
    console.player();
    page.getByRole(AriaRole.SLIDER).waitFor();
    page.locator("[role=status][data-shown=true]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    play(second + seconds, 100);
    page.keyboard().press("ArrowRight");
    until(second + seconds + JUMP_SECONDS);
    page.keyboard().press(">");
    play(second + 2 * seconds + JUMP_SECONDS, 200);
    if (byLink) {
      page.locator("a[href='/sessions']").first().click();
      page.waitForURL(url -> !url.contains(session));
    } else {
      page.navigate("about:blank");
    }
  }

  /** Time ranges of events that the browser asked for. */
  List<Span> fetched() {
    return List.copyOf(fetched);
  }

  /** What was played, in the order in which it was. */
  List<Played> played() {
    return List.copyOf(played);
  }

  @Override
  public void close() {
    console.close();
  }

  private void play(int until, int percent) {
    int start = second();
    page.keyboard().press("Space");
    until(until);
    page.keyboard().press("Space");
    page.waitForTimeout(300);
    played.add(new Played(new Span(at(start), at(second())), percent));
  }

  private long at(int second) {
    return from + second * 1_000L;
  }

  private void until(int second) {
    for (int waited = 0; second() < second; waited += PAUSE_MILLIS) {
      if (waited >= PATIENCE_MILLIS) {
        throw new IllegalStateException("the player did not reach second " + second);
      }
      page.waitForTimeout(PAUSE_MILLIS);
    }
  }

  private int second() {
    String shown = page.getByRole(AriaRole.SLIDER).getAttribute("aria-valuenow");
    return Integer.parseInt(shown);
  }

  private void note(Request request) {
    Matcher asked = EVENTS.matcher(request.url());
    if (asked.matches() && asked.group(1).equals(session)) {
      fetched.add(new Span(Long.parseLong(asked.group(2)), Long.parseLong(asked.group(3))));
    }
  }

  /**
   * A stretch of a session.
   *
   * @param from in milliseconds since the epoch
   * @param to its end, which does not belong to it
   */
  record Span(long from, long to) {
    /** Whether both ends lie as near as that. */
    boolean isLike(Span other, long millis) {
      return Math.abs(from - other.from) <= millis && Math.abs(to - other.to) <= millis;
    }
  }

  /**
   * A stretch that was played.
   *
   * @param span which
   * @param percent of the speed at which it was recorded
   */
  record Played(Span span, int percent) {}
}
