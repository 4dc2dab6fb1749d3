package io.replayvault.proof;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.ConsolePage;
import io.replayvault.system.ForeignSite;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Every page of the console in a real browser: English and Japanese, light and dark, laptop and
 * phone. Pictures are kept; a script error, a wrong language or a serious accessibility fault
 * fails.
 */
final class ConsolePagesAreLookedAt implements Claim {
  private static final Path AXE = Path.of("adapters-web/ui/node_modules/axe-core/axe.min.js");
  private static final String SERIOUS =
      """
      async () => { const found = await axe.run(document, { resultTypes: ['violations'] });
        return found.violations.filter((v) => ['serious', 'critical'].includes(v.impact))
          .map((v) => v.id + ' ' + v.nodes[0].target.join(' ')); }""";

  @Override
  public List<Row> check(Size size) throws Exception {
    Path parent = Files.createTempDirectory("replayvault-pages");
    Path pictures =
        Files.createDirectories(BuiltProduct.checkout().resolve("bootstrap/target/console-pages"));
    List<String> faults = new ArrayList<>();
    long looked = 0;
    try (RunningReplayVault vault = RunningReplayVault.start(parent);
        ForeignSite todos = ForeignSite.serve("todomvc");
        Chromium chromium = Chromium.start()) {
      todos.embed(
          ConsoleClient.signIn(vault)
              .createSite("To-dos", List.of(todos.origin()))
              .get("scriptTag")
              .asText());
      RecordedVisit visit =
          RecordedVisit.make(
              chromium,
              ForeignScripts.todos(todos.origin() + "/examples/backbone/index.html", new Random()),
              Optional.empty());
      for (Look look : looks(size)) {
        try (BrowserContext window = chromium.window(look.options())) {
          looked += walk(vault, window, visit.session(), look, pictures, faults);
        }
      }
      Files.write(pictures.resolve("faults.txt"), faults);
      return List.of(
          new Row(
              "Console pages in both languages, light and dark, laptop and phone",
              "E2 F7",
              looked,
              faults.isEmpty() ? "0 faults" : faults.size() + " faults, such as " + faults.get(0),
              "0 faults",
              faults.isEmpty() && looked > 0),
          counterProof(vault, chromium));
    }
  }

  private static List<Look> looks(Size size) {
    List<Look> all = new ArrayList<>();
    for (String locale : List.of("en-GB", "ja-JP")) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(1280, 390)) {
          all.add(new Look(locale, scheme, width));
        }
      }
    }
    return size == Size.FULL ? all : List.of(all.get(0), all.get(7));
  }

  private static int walk(
      RunningReplayVault vault,
      BrowserContext window,
      String session,
      Look look,
      Path pictures,
      List<String> faults)
      throws IOException {
    Page page = window.newPage();
    page.onPageError(error -> faults.add(look.name() + " script error: " + error));
    String console = vault.console().toString();
    page.navigate(console + "/welcome#token=example");
    seen(page, look, "welcome", pictures, faults);
    page.navigate(console + "/sign-in");
    seen(page, look, "sign-in", pictures, faults);
    ConsolePage.fillSignIn(page);
    for (String path :
        List.of(
            "/sessions",
            "/sessions?browser=Nobody",
            "/sessions/" + session,
            "/sites",
            "/audit",
            "/sessions/unknown")) {
      page.navigate(console + path);
      seen(page, look, path.replaceAll("[^A-Za-z]+", "-"), pictures, faults);
    }
    return 8;
  }

  private static void seen(Page page, Look look, String name, Path pictures, List<String> faults)
      throws IOException {
    page.waitForTimeout(1500);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(pictures.resolve(look.name() + "-" + name + ".png")));
    String language = String.valueOf(page.evaluate("document.documentElement.lang"));
    if (!language.startsWith(look.locale().substring(0, 2))) {
      faults.add(look.name() + " " + name + " has lang " + language);
    }
    for (String fault : serious(page)) {
      faults.add(look.name() + " " + name + ": " + fault);
    }
  }

  private static List<String> serious(Page page) throws IOException {
    page.evaluate(Files.readString(BuiltProduct.checkout().resolve(AXE)));
    Object found = page.evaluate(SERIOUS);
    return found instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /** A field without a name must be caught. */
  private static Row counterProof(RunningReplayVault vault, Chromium chromium) throws IOException {
    try (BrowserContext window = chromium.window()) {
      Page page = window.newPage();
      page.navigate(vault.console() + "/sign-in");
      page.waitForTimeout(1000);
      page.evaluate("document.body.append(document.createElement('input'))");
      List<String> found = serious(page);
      return new Row(
          "  counter-proof: a field without a name is caught",
          "E2",
          1,
          found.size() + " found",
          "at least 1 found",
          !found.isEmpty());
    }
  }

  private record Look(String locale, ColorScheme scheme, int width) {
    String name() {
      return locale + "-" + scheme.name() + "-" + width;
    }

    Browser.NewContextOptions options() {
      return new Browser.NewContextOptions()
          .setLocale(locale)
          .setColorScheme(scheme)
          .setViewportSize(width, width > 600 ? 800 : 844);
    }
  }
}
