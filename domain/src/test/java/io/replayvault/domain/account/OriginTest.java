package io.replayvault.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example",
        "https://shop.example:8443",
        "https://xn--bcher-kva.example",
        "https://192.0.2.7",
        "https://[2001:db8::1]:8443",
        "http://localhost",
        "http://localhost:9090",
        "http://shop.localhost:9090",
        "http://127.0.0.1:9090",
      })
  void takes_an_origin_as_browsers_write_it(String text) {
    assertThat(new Origin(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "*",
        "https://*.shop.example",
        "https://",
        "//shop.example",
        "shop.example",
        "https:shop.example",
        "https://shop.example/",
        "https://shop.example/a",
        "https://shop.example?",
        "https://shop.example#",
        "https://shop.example:443",
        "https://shop.example:0443",
        "https://shop.example:",
        "https://shop.example:65536",
        "https://shop.example:-1",
        "https://Shop.example",
        "HTTPS://shop.example",
        "https://user@shop.example",
        "https://@shop.example",
        "https://shop.example https://evil.example",
        "https://shop.example\u0000",
        "https://shop.example\n",
        "https://b\u00fccher.example",
        "https://shop_one.example",
        "http://shop.example",
        "http://localhost:80",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://evillocalhost",
        "ftp://shop.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "blob:https://shop.example",
        "file://shop.example",
      })
  void refuses_anything_else(String text) {
    assertThatThrownBy(() -> new Origin(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "' https://Shop.Example/ ', https://shop.example",
    "HTTP://LOCALHOST:9090, http://localhost:9090",
  })
  void a_typed_origin_is_taken_without_regard_to_case(String typed, String origin) {
    assertThat(Origin.parse(typed)).isEqualTo(new Origin(origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://\u212aiosk.example", "https://shop.example//", "https://a.example/b", ""})
  void what_only_looks_like_an_origin_is_not_made_one(String typed) {
    assertThatThrownBy(() -> Origin.parse(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void is_compared_exactly() {
    Origin origin = new Origin("https://shop.example");
    assertThat(origin).isNotEqualTo(new Origin("https://www.shop.example"));
    assertThat(origin).isNotEqualTo(new Origin("https://shop.example."));
    assertThat(origin).isNotEqualTo(new Origin("https://shop.example:8443"));
    assertThat(origin).isNotEqualTo(new Origin("https://shop.example.evil.example"));
  }
}
