package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.bootstrap.configuration.Settings.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  @Test
  void the_trial_needs_nothing_but_its_name() {
    Settings settings = accepted(Map.of("replayvault.profile", "trial"));
    assertThat(settings.entryPoints().address()).isEqualTo("127.0.0.1");
    assertThat(settings.entryPoints().consoleOrigin()).hasToString("http://localhost:9080");
    assertThat(settings.entryPoints().replayOrigin()).hasToString("http://replay.localhost:9080");
    assertThat(settings.database()).isEmpty();
    assertThat(settings.demoPort()).contains(9090);
    assertThat(settings.rootKeyPasswordFile()).isPresent();
    assertThat(settings.rootKeyPasswordFile().orElseThrow().startsWith(settings.home())).isFalse();
  }

  @Test
  void sessions_close_after_half_an_hour_unless_told_otherwise() {
    Map<String, String> settings = production();
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
  void a_whole_production_configuration_is_accepted() {
    Settings settings = accepted(production());
    assertThat(settings.profile()).isEqualTo(Profile.PRODUCTION);
    assertThat(settings.entryPoints().loopbackHttp()).isEmpty();
    assertThat(settings.demoPort()).isEmpty();
  }

  @Test
  void production_refuses_what_is_for_trials() {
    Map<String, String> settings = production();
    settings.put("replayvault.loopback.http", "true");
    settings.put("replayvault.demo.port", "9090");
    settings.put("replayvault.first.person.email", "a@example.com");
    settings.put("replayvault.console.origin", "http://console.example.com");
    assertThat(refused(settings))
        .extracting(SettingProblem::setting)
        .containsExactlyInAnyOrder(
            "REPLAYVAULT_LOOPBACK_HTTP",
            "REPLAYVAULT_DEMO_PORT",
            "REPLAYVAULT_FIRST_PERSON_EMAIL",
            "REPLAYVAULT_CONSOLE_ORIGIN");
  }

  @Test
  void the_trial_stays_on_loopback() {
    assertThat(refused(Map.of("replayvault.profile", "trial", "replayvault.address", "10.0.0.1")))
        .extracting(SettingProblem::setting)
        .containsExactly("REPLAYVAULT_ADDRESS");
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

  @Test
  void segments_lie_in_a_folder_or_in_a_bucket_whose_region_is_known() {
    Map<String, String> settings = production();
    assertThat(accepted(settings).segments().main())
        .isEqualTo(
            new SegmentPlace.Bucket(
                "recordings", "eu/", "eu-west-1", Optional.empty(), "none", Optional.empty()));
    settings.remove("replayvault.s3.region");
    assertThat(refused(settings))
        .extracting(SettingProblem::line)
        .containsExactly("REPLAYVAULT_S3_REGION is not set: set the bucket's region");
    settings.put("replayvault.segments", "file:/srv/segments");
    assertThat(accepted(settings).segments().main().text()).isEqualTo("file:/srv/segments");
    for (String wrong : List.of("/srv/segments", "s3:recordings", "s3://UPPER/eu", "ftp://x/y")) {
      settings.put("replayvault.segments", wrong);
      assertThat(refused(settings))
          .extracting(SettingProblem::setting)
          .containsExactly("REPLAYVAULT_SEGMENTS");
    }
  }

  @Test
  void segments_may_lie_in_another_place_too_and_move_from_there() {
    Map<String, String> settings = production();
    settings.put("replayvault.segments.move", "true");
    assertThat(refused(settings))
        .extracting(SettingProblem::line)
        .containsExactly(
            "REPLAYVAULT_SEGMENTS_MOVE is true, and nothing says from where:"
                + " set REPLAYVAULT_SEGMENTS_ALSO");
    settings.put("replayvault.segments.also", "file:/srv/segments");
    Segments segments = accepted(settings).segments();
    assertThat(segments.also().map(SegmentPlace::text)).contains("file:/srv/segments");
    assertThat(segments.move()).isTrue();

    settings.put("replayvault.segments.also", "s3://recordings/old");
    assertThat(refused(settings))
        .extracting(SettingProblem::setting)
        .containsExactly("REPLAYVAULT_SEGMENTS_ALSO_REGION");
    settings.put("replayvault.segments.also.region", "eu-west-1");
    assertThat(accepted(settings).segments().also()).isPresent();
    settings.put("replayvault.segments.also", "s3://recordings/eu/");
    assertThat(refused(settings))
        .extracting(SettingProblem::setting)
        .containsExactly("REPLAYVAULT_SEGMENTS_ALSO");
  }

  @Test
  void production_speaks_to_a_store_on_another_host_over_tls_only() {
    Map<String, String> settings = production();
    for (String good : List.of("https://s3.internal:9000", "http://127.0.0.1:9000")) {
      settings.put("replayvault.s3.endpoint", good);
      assertThat(accepted(settings).segments().main()).isInstanceOf(SegmentPlace.Bucket.class);
    }
    for (String bad :
        List.of("http://s3.internal:9000", "http://127.evil.example", "s3.internal")) {
      settings.put("replayvault.s3.endpoint", bad);
      assertThat(refused(settings))
          .extracting(SettingProblem::setting)
          .containsExactly("REPLAYVAULT_S3_ENDPOINT");
    }
  }

  @Test
  void the_encryption_of_the_store_is_one_that_s3_knows() {
    Map<String, String> settings = production();
    for (String good : List.of("none", "AES256", "aws:kms", "aws:kms:arn:aws:kms:eu:1:key/2")) {
      settings.put("replayvault.s3.encryption", good);
      assertThat(((SegmentPlace.Bucket) accepted(settings).segments().main()).encryption())
          .isEqualTo(good);
    }
    settings.put("replayvault.s3.encryption", "aes-256");
    assertThat(refused(settings))
        .extracting(SettingProblem::line)
        .containsExactly(
            "REPLAYVAULT_S3_ENCRYPTION is aes-256: set none, AES256, aws:kms or aws:kms:KEY-ARN");
  }

  private static Map<String, String> production() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("replayvault.console.origin", "https://console.example.com"),
            Map.entry("replayvault.recording.origin", "https://record.example.com"),
            Map.entry("replayvault.replay.origin", "replay.example.com"),
            Map.entry("replayvault.database.url", "jdbc:postgresql://db.example.com/replayvault"),
            Map.entry("replayvault.database.user", "replayvault"),
            Map.entry("replayvault.database.password.file", "/run/secrets/database"),
            Map.entry("replayvault.database.trust", "/etc/replayvault/database.pem"),
            Map.entry("replayvault.keystore.trust", "/etc/replayvault/keystore.pem"),
            Map.entry("replayvault.keystore.url", "jdbc:postgresql://keys.example.com/keys"),
            Map.entry("replayvault.keystore.user", "keys"),
            Map.entry("replayvault.keystore.password.file", "/run/secrets/keystore"),
            Map.entry("replayvault.tls.keystore", "/etc/replayvault/tls.p12"),
            Map.entry("replayvault.tls.keystore.password.file", "/run/secrets/tls"),
            Map.entry("replayvault.segments", "s3://recordings/eu"),
            Map.entry("replayvault.s3.region", "eu-west-1"),
            Map.entry("replayvault.root.key", "awskms:arn:aws:kms:eu-west-1:1:key/2")));
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
    return Settings.read(property -> Optional.ofNullable(properties.get(property)));
  }
}
