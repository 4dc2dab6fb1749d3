package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.web.entry.StaticFiles.StaticFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StaticFilesTest {
  private final StaticFiles files = new StaticFiles("io/replayvault/web/sample/");

  @Test
  void a_file_comes_with_its_type_and_how_long_it_keeps() throws IOException {
    StaticFile page = files.find("index.html").orElseThrow();
    assertThat(page.type()).isEqualTo("text/html;charset=utf-8");
    assertThat(page.cacheControl()).isEqualTo("no-cache");
    StaticFile script = files.find("assets/main-0a1B2c3D.js").orElseThrow();
    assertThat(script.type()).isEqualTo("text/javascript;charset=utf-8");
    assertThat(script.cacheControl()).isEqualTo("public, max-age=31536000, immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "assets",
        "assets/",
        "/index.html",
        "assets//index.html",
        "./index.html",
        "../sample/index.html",
        "assets/../index.html",
        "assets/..%2findex.html",
        "..\\index.html",
        "index.html;a=b",
        "index.html\u0000",
        "index",
        "secret.class",
        "absent.html",
        ".hidden.html"
      })
  void no_other_name_finds_anything(String name) throws IOException {
    assertThat(files.find(name)).isEmpty();
  }
}
