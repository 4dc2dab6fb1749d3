package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs12;
import io.replayvault.bootstrap.configuration.Settings.Outcome;
import io.replayvault.tls.TestCertificates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

  @Test
  void the_trial_needs_nothing_but_its_name() {
    Settings settings = accepted(Map.of("replayvault.profile", "trial"));
    assertThat(settings.entryPoints().address()).isEqualTo("127.0.0.1");
    assertThat(settings.entryPoints().consoleOrigin()).hasToString("http://localhost:9080");
    assertThat(settings.entryPoints().replayOrigin()).hasToString("http://replay.localhost:9080");
    assertThat(settings.database()).isEmpty();
    assertThat(settings.demoPort()).contains(9090);
    assertThat(settings.rootKeys().present())
        .isInstanceOfSatisfying(
            Pkcs12.class,
            holder -> {
              assertThat(holder.file().startsWith(settings.home())).isTrue();
              assertThat(holder.passwordFile().startsWith(settings.home())).isFalse();
            });
  }

  @Test
  void sessions_close_after_half_an_hour_unless_told_otherwise() {
    Map<String, String> settings = new HashMap<>(Map.of("replayvault.profile", "trial"));
    assertThat(accepted(settings).sessions())
        .isEqualTo(new Sessions(Duration.ofMinutes(30), Duration.ofMinutes(1)));
    settings.put("replayvault.session.idle", "5");
    assertThat(accepted(settings).sessions().idle()).isEqualTo(Duration.ofSeconds(5));
    for (String wrong : List.of("0", "86401", "soon")) {
      settings.put("replayvault.session.idle", wrong);
      assertThat(refused(settings))
          .extracting(SettingProblem::setting)
          .containsExactly("REPLAYVAULT_SESSION_IDLE");
    }
  }

  @Test
  void uploads_leave_the_console_connections_to_the_database() {
    Map<String, String> settings = new HashMap<>(Map.of("replayvault.profile", "trial"));
    assertThat(accepted(settings).uploadsAtOnce()).isBetween(12, 20);
    settings.put("replayvault.database.connections", "15");
    assertThat(accepted(settings).uploadsAtOnce()).isEqualTo(10);
    settings.put("replayvault.keystore.connections", "4");
    assertThat(accepted(settings).uploadsAtOnce()).isEqualTo(8);
    settings.put("replayvault.uploads.at.once", "8");
    assertThat(accepted(settings).uploadsAtOnce()).isEqualTo(8);
    for (String wrong : List.of("9", "0", "many")) {
      settings.put("replayvault.uploads.at.once", wrong);
      assertThat(refused(settings))
          .extracting(SettingProblem::setting)
          .containsExactly("REPLAYVAULT_UPLOADS_AT_ONCE");
    }
  }

  @Test
  void a_node_of_production_says_that_it_is_about_to_stop() {
    Map<String, String> settings = new HashMap<>(Map.of("replayvault.profile", "trial"));
    assertThat(accepted(settings).drain()).isZero();
    settings.put("replayvault.stop.drain", "20");
    assertThat(accepted(settings).drain()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void past_sign_ins_are_kept_for_longer_than_a_year_unless_told_otherwise() {
    Map<String, String> settings = new HashMap<>(Map.of("replayvault.profile", "trial"));
    assertThat(accepted(settings).signInsKept()).isEqualTo(Duration.ofDays(400));
    settings.put("replayvault.sign.ins.kept", "30");
    assertThat(accepted(settings).signInsKept()).isEqualTo(Duration.ofDays(30));
    for (String wrong : List.of("29", "3651", "for ever")) {
      settings.put("replayvault.sign.ins.kept", wrong);
      assertThat(refused(settings))
          .extracting(SettingProblem::setting)
          .containsExactly("REPLAYVAULT_SIGN_INS_KEPT");
    }
  }

  @Test
  void a_terminal_is_told_lines_and_whatever_gathers_logs_json() {
    Map<String, String> settings = new HashMap<>(Map.of("replayvault.profile", "trial"));
    assertThat(accepted(settings).log()).isEqualTo(LogForm.TEXT);
    settings.put("replayvault.log", "json");
    assertThat(accepted(settings).log()).isEqualTo(LogForm.JSON);
    assertThat(LogForm.of(name -> Optional.empty())).isEqualTo(LogForm.JSON);
    settings.put("replayvault.log", "xml");
    assertThat(refused(settings))
        .extracting(SettingProblem::line)
        .containsExactly("REPLAYVAULT_LOG is xml: set json or text");
  }

  @Test
  void production_guesses_nothing() {
    assertThat(refused(Map.of()))
        .extracting(SettingProblem::setting)
        .contains(
            "REPLAYVAULT_CONSOLE_ORIGIN",
            "REPLAYVAULT_RECORDING_ORIGIN",
            "REPLAYVAULT_REPLAY_ORIGIN",
            "REPLAYVAULT_DATABASE_URL",
            "REPLAYVAULT_KEYSTORE_URL",
            "REPLAYVAULT_TLS_KEYSTORE",
            "REPLAYVAULT_SEGMENTS",
            "REPLAYVAULT_ROOT_KEY");
  }

  @Test
  void a_whole_production_configuration_is_accepted(@TempDir Path folder, @TempDir Path issuer) {
    ProductionScene scene =
        ProductionScene.in(folder, ProductionScene.certificate(TestCertificates.in(issuer)));
    assertThat(scene.read())
        .isInstanceOfSatisfying(
            Outcome.Accepted.class,
            accepted -> {
              assertThat(accepted.settings().profile()).isEqualTo(Profile.PRODUCTION);
              assertThat(accepted.settings().entryPoints().loopbackHttp()).isEmpty();
              assertThat(accepted.settings().operations().onNetwork()).isFalse();
              assertThat(accepted.settings().demoPort()).isEmpty();
            });
  }

  @Test
  void the_trial_stays_on_loopback() {
    assertThat(refused(Map.of("replayvault.profile", "trial", "replayvault.address", "10.0.0.1")))
        .extracting(SettingProblem::setting)
        .containsExactly("REPLAYVAULT_ADDRESS");
    assertThat(
            refused(
                Map.of(
                    "replayvault.profile", "trial", "replayvault.operations.address", "10.0.0.1")))
        .extracting(SettingProblem::setting)
        .containsExactly("REPLAYVAULT_OPERATIONS_ADDRESS");
  }

  @Test
  void the_replay_host_is_never_the_console() {
    assertThat(
            refused(
                Map.of("replayvault.profile", "trial", "replayvault.replay.origin", "LOCALHOST")))
        .extracting(SettingProblem::setting)
        .containsExactly("REPLAYVAULT_REPLAY_ORIGIN");
  }

  @Test
  void the_root_keys_password_is_kept_away_from_the_data() {
    assertThat(
            refused(
                Map.of(
                    "replayvault.profile", "trial",
                    "replayvault.home", "/tmp/rv",
                    "replayvault.root.key.password.file", "/tmp/rv/keys/../password")))
        .extracting(SettingProblem::line)
        .singleElement()
        .asString()
        .startsWith("REPLAYVAULT_ROOT_KEY_PASSWORD_FILE lies in the data directory");
  }

  @Test
  void every_bad_value_is_one_line_with_its_mend() {
    assertThat(
            refused(
                Map.of(
                    "replayvault.profile", "trial",
                    "replayvault.console.port", "70000",
                    "replayvault.loopback.http", "perhaps",
                    "replayvault.recording.origin", "https://x/path")))
        .extracting(SettingProblem::line)
        .contains(
            "REPLAYVAULT_CONSOLE_PORT is 70000: set a port number from 1 to 65535",
            "REPLAYVAULT_LOOPBACK_HTTP is perhaps: set true or false")
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).doesNotContain("\n"));
  }

  private static Settings accepted(Map<String, String> properties) {
    return switch (read(properties)) {
      case Outcome.Accepted accepted -> accepted.settings();
      case Outcome.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private static List<SettingProblem> refused(Map<String, String> properties) {
    return switch (read(properties)) {
      case Outcome.Accepted accepted -> throw new AssertionError(accepted.settings());
      case Outcome.Refused refused -> refused.problems();
    };
  }

  private static Outcome read(Map<String, String> properties) {
    return Settings.read(
        property -> Optional.ofNullable(properties.get(property)), new ThisHost(Instant::now));
  }
}
