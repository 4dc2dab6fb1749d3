package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between documents lead somewhere. */
@Adr(1)
final class DocumentLinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  @Test
  void every_relative_link_leads_to_a_file_or_folder() {
    List<String> broken =
        Checkout.files(".md").stream().flatMap(DocumentLinksTest::broken).toList();
    assertThat(broken).isEmpty();
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
}
