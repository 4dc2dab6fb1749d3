package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ConsolePagesAreLookedAtTest {
  private static final Path ROUTES =
      Path.of("../adapters-web/ui/console/src/shell/make-router.tsx");
  private static final Pattern PATH = Pattern.compile("path: '(/[^']+)'");

  @Test
  void every_page_that_the_console_has_is_looked_at() throws IOException {
    List<String> pages =
        PATH.matcher(Files.readString(ROUTES)).results().map(found -> found.group(1)).toList();
    assertThat(pages).hasSizeGreaterThan(10).contains("/sign-in");
    List<String> looked =
        ConsolePagesAreLookedAt.lookedAt().stream()
            .map(path -> path.replaceAll("[#?].*", "").replace("{session}", "$id"))
            .toList();
    assertThat(looked).containsAll(pages.stream().filter(p -> !p.equals("/sign-in")).toList());
  }
}
