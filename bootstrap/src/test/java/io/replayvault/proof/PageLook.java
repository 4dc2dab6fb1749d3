package io.replayvault.proof;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to look at a page of the console: a picture is kept, and a wrong language or a serious
 * accessibility fault is noted.
 *
 * @param locale the browser's
 * @param scheme light or dark
 * @param width of the window, in CSS pixels
 */
record PageLook(String locale, ColorScheme scheme, int width) {
  private static final Path AXE = Path.of("adapters-web/ui/node_modules/axe-core/axe.min.js");
  private static final String SERIOUS =
      """
      async () => { const found = await axe.run(document, { resultTypes: ['violations'] });
        return found.violations.filter((v) => ['serious', 'critical'].includes(v.impact))
          .map((v) => v.id + ' ' + v.nodes[0].target.join(' ')); }
      """;

  /** Both languages, light and dark, laptop and phone; in the suite two of the eight. */
  static List<PageLook> all(Size size) {
    List<PageLook> all = new ArrayList<>();
    for (String locale : List.of("en-GB", "ja-JP")) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(1280, 390)) {
          all.add(new PageLook(locale, scheme, width));
        }
      }
    }
    return size == Size.FULL ? all : List.of(all.get(0), all.get(7));
  }

  /** What its pictures and faults begin with. */
  String name() {
    return locale + "-" + scheme.name() + "-" + width;
  }

  /** Of a window for it. */
  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale(locale)
        .setColorScheme(scheme)
        .setViewportSize(width, width > 600 ? 800 : 844);
  }

  /** Looks at what the page shows, under that name. */
  void at(Page page, String name, Path pictures, List<String> faults) throws IOException {
    page.waitForTimeout(1500);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(pictures.resolve(name() + "-" + name + ".png")));
    String language = String.valueOf(page.evaluate("document.documentElement.lang"));
    if (!language.startsWith(locale.substring(0, 2))) {
      faults.add(name() + " " + name + " has lang " + language);
    }
    for (String fault : serious(page)) {
      faults.add(name() + " " + name + ": " + fault);
    }
  }

  /** The serious faults that axe finds. */
  static List<String> serious(Page page) throws IOException {
    page.evaluate(Files.readString(BuiltProduct.checkout().resolve(AXE)));
    Object found = page.evaluate(SERIOUS);
    return found instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
