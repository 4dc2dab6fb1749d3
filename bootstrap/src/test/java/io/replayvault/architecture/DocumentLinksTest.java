package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What documents point to is there: files, and tests by name. */
@Adr(1)
final class DocumentLinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  private static final Pattern TEST =
      Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract))(?:#(\\w+))?`");

  @Test
  void every_relative_link_leads_to_a_file_or_folder() {
    List<String> broken =
        Checkout.files(".md").stream().flatMap(DocumentLinksTest::broken).toList();
    assertThat(broken).isEmpty();
  }

  @Test
  void every_test_that_a_document_names_exists() {
    List<Checkout.File> sources = Checkout.files(".java");
    List<String> gone =
        Checkout.files(".md").stream().flatMap(document -> gone(document, sources)).toList();
    assertThat(gone).isEmpty();
  }

  @Test
  void a_test_that_is_gone_is_seen() {
    List<Checkout.File> sources =
        List.of(new Checkout.File("/x/HereTest.java", "void it_works() {}"));
    String text = "`HereTest`, `HereTest#it_works`, `HereTest#it_flies`, `GoneIT`, `BreadthTest.x`";
    assertThat(gone(new Checkout.File("/docs/a.md", text), sources))
        .containsExactly(
            "/docs/a.md names HereTest#it_flies, which is not there",
            "/docs/a.md names GoneIT, which is not there");
  }

  @Test
  void a_broken_link_is_seen() {
    assertThat(broken(new Checkout.File("/docs/a.md", "[here](nowhere.md), [there](https://x.y)")))
        .containsExactly("/docs/a.md leads to nowhere.md, which is not there");
  }

  private static Stream<String> broken(Checkout.File document) {
    Path folder = Checkout.root().resolve(document.path().substring(1)).getParent();
    return LINK.matcher(document.text())
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.contains(":"))
        .filter(link -> folder == null || !Files.exists(folder.resolve(link)))
        .map(link -> document.path() + " leads to " + link + ", which is not there");
  }

  private static Stream<String> gone(Checkout.File document, List<Checkout.File> sources) {
    return TEST.matcher(document.text())
        .results()
        .filter(found -> !exists(found.group(1), found.group(2), sources))
        .map(found -> document.path() + " names " + found.group(0).replace("`", ""))
        .map(problem -> problem + ", which is not there");
  }

  private static boolean exists(String type, @Nullable String member, List<Checkout.File> sources) {
    return sources.stream()
        .filter(file -> file.path().endsWith("/" + type + ".java"))
        .anyMatch(file -> member == null || file.text().contains(" " + member));
  }
}
