package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.account.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WebSettingsTest {
  private final WebSettings trial =
      WebSettings.usual(
          List.of(new Origin("http://localhost:9080"), new Origin("https://localhost:9443")),
          new Origin("http://localhost:9081"),
          "replay.localhost");

  @Test
  void replays_are_drawn_behind_the_door_by_which_the_console_was_reached() {
    assertThat(trial.replayOriginFor("https", 9443).value())
        .isEqualTo("https://replay.localhost:9443");
    assertThat(trial.replayOriginFor("http", 9080).value())
        .isEqualTo("http://replay.localhost:9080");
  }

  @Test
  void a_player_belongs_to_the_console_behind_the_same_door() {
    assertThat(trial.consoleOriginFor("https", 9443).value()).isEqualTo("https://localhost:9443");
  }

  @Test
  void behind_a_load_balancer_the_main_console_counts() {
    WebSettings production =
        WebSettings.usual(
            List.of(new Origin("https://console.example")),
            new Origin("https://rec.example"),
            "replay.example");
    assertThat(production.consoleOriginFor("http", 8080).value())
        .isEqualTo("https://console.example");
    assertThat(production.replayOriginFor("https", -1).value()).isEqualTo("https://replay.example");
  }
}
