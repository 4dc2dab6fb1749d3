package io.replayvault.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConsoleHeadersTest {
  private final Map<String, String> headers = ConsoleHeaders.of("https://replay.example:9443");

  @Test
  void the_console_runs_its_own_scripts_only_and_is_framed_by_nobody() {
    assertThat(headers.get("Content-Security-Policy"))
        .contains("script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
        .contains("frame-src https://replay.example:9443;")
        .doesNotContain("script-src 'self' 'unsafe-inline'", "unsafe-eval");
  }

  @Test
  void its_own_pages_use_passkeys_and_no_page_uses_anything_else() {
    assertThat(headers.getOrDefault("Permissions-Policy", "").split(", "))
        .contains("publickey-credentials-get=(self)", "publickey-credentials-create=(self)")
        .filteredOn(feature -> !feature.endsWith("=()"))
        .hasSize(2);
  }

  @Test
  void what_it_answers_is_read_by_no_other_origin() {
    assertThat(headers).containsEntry("Cross-Origin-Resource-Policy", "same-origin");
  }
}
