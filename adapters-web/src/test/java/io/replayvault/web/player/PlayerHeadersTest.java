package io.replayvault.web.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlayerHeadersTest {
  private final Map<String, String> headers = PlayerHeaders.of("https://console.example:9443");

  @Test
  void a_recorded_page_may_load_its_own_data_and_nothing_from_anywhere() {
    assertThat(headers.get("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self';")
        .contains("connect-src 'none'", "media-src 'none'", "form-action 'none'")
        .doesNotContain("unsafe-eval", "http:", "*");
  }

  @Test
  void only_the_console_frames_it() {
    assertThat(headers.get("Content-Security-Policy"))
        .endsWith("frame-ancestors https://console.example:9443");
  }

  @Test
  void no_name_is_looked_up_ahead_and_no_device_is_used() {
    assertThat(headers).containsEntry("X-DNS-Prefetch-Control", "off");
    assertThat(headers.get("Permissions-Policy"))
        .contains("camera=()", "autoplay=()")
        .contains("publickey-credentials-get=()", "publickey-credentials-create=()");
  }
}
