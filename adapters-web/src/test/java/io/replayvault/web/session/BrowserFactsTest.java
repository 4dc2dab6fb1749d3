package io.replayvault.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.session.ClientFacts;
import io.replayvault.domain.session.DeviceKind;
import io.replayvault.domain.session.Viewport;
import io.replayvault.web.engine.SentHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BrowserFactsTest {
  private static final Viewport SIZE = new Viewport(1, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 | Chrome 156 | Windows | DESKTOP
          Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0 | Edge 156 | Windows | DESKTOP
          Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox 140 | Linux | DESKTOP
          Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15 | Safari 18 | macOS | DESKTOP
          Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1 | Safari 18 | iOS | MOBILE
          Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1 | Safari 16 | iOS | TABLET
          Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36 | Chrome 150 | Android | MOBILE
          Mozilla/5.0 (Linux; Android 15; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Safari/537.36 | Samsung Internet 28 | Android | TABLET
          Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 | Chrome 150 | ChromeOS | DESKTOP
          curl/8.5.0 | Other | Other | DESKTOP
          """)
  void families_are_told_by_the_user_agent(
      String agent, String browser, String system, DeviceKind device) {
    assertThat(facts(Map.of("User-Agent", agent)))
        .isEqualTo(new ClientFacts(browser, system, device, SIZE));
  }

  @Test
  void hints_count_more_than_the_user_agent() {
    assertThat(
            facts(
                Map.of(
                    "User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36",
                    "Sec-CH-UA", "\"Not)A;Brand\";v=\"8\", \"Chromium\";v=\"156\"",
                    "Sec-CH-UA-Platform", "\"Windows\"",
                    "Sec-CH-UA-Mobile", "?1")))
        .isEqualTo(new ClientFacts("Chromium 156", "Windows", DeviceKind.MOBILE, SIZE));
  }

  @Test
  void nothing_sent_is_kept_as_it_is() {
    assertThat(facts(Map.of("User-Agent", "secret".repeat(1_000) + " Firefox/99999999")))
        .isEqualTo(new ClientFacts("Other", "Other", DeviceKind.DESKTOP, SIZE));
    assertThat(facts(Map.of("Sec-CH-UA", "\"Chromium\";v=\"<script>\"")).browser())
        .isEqualTo("Other");
  }

  private static ClientFacts facts(Map<String, String> headers) {
    return BrowserFacts.of(SentHeaders.of(headers), SIZE);
  }
}
