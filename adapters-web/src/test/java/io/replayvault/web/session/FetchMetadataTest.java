package io.replayvault.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.web.engine.SentHeaders;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FetchMetadataTest {
  private static final Map<String, String> PAGE =
      Map.of("Sec-Fetch-Mode", "cors", "Sec-Fetch-Dest", "empty", "Sec-Fetch-Site", "cross-site");

  @Test
  void a_pages_own_fetch_is_vouched_for() {
    assertThat(vouches(PAGE)).isTrue();
    assertThat(vouches(with("Sec-Fetch-Site", "same-site"))).isTrue();
  }

  @Test
  void anything_that_no_pages_fetch_would_say_is_not() {
    assertThat(vouches(Map.of())).isFalse();
    assertThat(vouches(with("Sec-Fetch-Site", "none"))).isFalse();
    assertThat(vouches(with("Sec-Fetch-Mode", "navigate"))).isFalse();
    assertThat(vouches(with("Sec-Fetch-Dest", "document"))).isFalse();
    assertThat(vouches(with("Sec-Fetch-Mode", "cors, cors"))).isFalse();
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> headers = new HashMap<>(PAGE);
    headers.put(name, value);
    return headers;
  }

  private static boolean vouches(Map<String, String> headers) {
    return FetchMetadata.vouches(SentHeaders.of(headers));
  }
}
