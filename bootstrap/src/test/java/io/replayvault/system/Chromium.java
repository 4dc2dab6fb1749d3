package io.replayvault.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium, as the machine has it. A missing one is a failure that names the mend. */
public final class Chromium implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-quic");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it without a window. */
  public static Chromium start() {
    return start(List.of());
  }

  /** Starts it without a window and with more switches. */
  public static Chromium start(List<String> more) {
    Path executable =
        Path.of(
            Optional.ofNullable(System.getenv("REPLAYVAULT_CHROMIUM")).orElse("/usr/bin/chromium"));
    if (!Files.isExecutable(executable)) {
      throw new IllegalStateException(
          "no Chromium at " + executable + ": run build/verify, or set REPLAYVAULT_CHROMIUM");
    }
    List<String> switches = Stream.concat(QUIET.stream(), more.stream()).toList();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(switches));
    return new Chromium(playwright, browser);
  }

  /** A fresh profile with a window of 1280 by 720. */
  public BrowserContext window() {
    return browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 720));
  }

  /** A fresh profile as the options say. */
  public BrowserContext window(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
