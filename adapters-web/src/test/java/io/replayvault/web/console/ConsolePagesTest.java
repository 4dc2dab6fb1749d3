package io.replayvault.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ConsolePagesTest {
  private static final Path ROUTES = Path.of("ui/console/src/shell/make-router.tsx");
  private static final Pattern ROUTE = Pattern.compile("\\bpath: '([^']+)'");

  /** A letter's link or a page that is loaded anew asks the server first. */
  @Test
  void every_page_that_the_console_knows_is_served_when_it_is_opened_by_its_address()
      throws IOException {
    List<String> routes =
        ROUTE.matcher(Files.readString(ROUTES)).results().map(found -> found.group(1)).toList();
    assertThat(routes).contains("/", "/choose-password", "/sessions/$id");
    for (String route : routes) {
      String address = route.replaceAll("\\$[a-z]+", Matcher.quoteReplacement("s1_-"));
      assertThat(ConsolePages.fileFor(address)).as(address).isPresent();
    }
  }

  @Test
  void what_the_console_does_not_know_is_not_served() throws IOException {
    for (String address : List.of("/nowhere", "/people/1", "/choose-password/x", "/sessions/a/b")) {
      assertThat(ConsolePages.fileFor(address)).as(address).isEmpty();
    }
  }
}
