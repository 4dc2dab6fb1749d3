package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoSiteTest {

  @TempDir private Path home;
  private final HttpClient client = HttpClient.newHttpClient();
  private DemoSite site;

  @BeforeEach
  void serve() throws IOException {
    site = DemoSite.serve(0, home.resolve("tag.html"));
  }

  @AfterEach
  void stop() {
    site.close();
    client.close();
  }

  @Test
  void pages_carry_the_script_tag_as_it_is_now() throws Exception {
    assertThat(get("/").body()).doesNotContain("__SCRIPT_TAG__").doesNotContain("recorder");
    Files.writeString(
        home.resolve("tag.html"), "<script src=\"http://localhost/recorder/1.js\"></script>\n");
    assertThat(get("/").body()).contains("/recorder/1.js");
    assertThat(get("/quote/payment.html").body()).contains("/recorder/1.js");
  }

  @Test
  void files_have_their_types() throws Exception {
    assertThat(type("/site.css")).isEqualTo("text/css; charset=utf-8");
    assertThat(type("/site.js")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(type("/favicon.svg")).isEqualTo("image/svg+xml");
  }

  @Test
  void nothing_but_the_demos_files_is_served() throws Exception {
    for (String path :
        new String[] {
          "/nothing.html",
          "/..%2f..%2flaunch/Main.class",
          "/%2e%2e/%2e%2e/launch/Main.class",
          "//etc/passwd",
          "/quote",
          "/.git/config",
          "/a%00.html"
        }) {
      assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  private String type(String path) throws Exception {
    return get(path).headers().firstValue("Content-Type").orElseThrow();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + site.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
