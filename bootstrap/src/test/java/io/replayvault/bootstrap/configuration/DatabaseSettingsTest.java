package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the two databases are reached, and which ways there are refused (clause D4). */
final class DatabaseSettingsTest {
  private static final Path SECRET = secret();

  private static final String URL = "replayvault.database.url";

  @Test
  void whoever_migrates_needs_no_other_setting() {
    assertThat(read(databases())).isInstanceOf(MigrationSettings.Outcome.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example.com/replayvault?sslmode=require",
        "jdbc:postgresql://db.example.com/replayvault?sslmode=disable",
        "jdbc:postgresql://127.0.0.1,db.example.com/replayvault?sslmode=prefer",
        "jdbc:postgresql://db.example.com/replayvault?sslfactory=org.postgresql.ssl.NonValidatingFactory",
        "jdbc:postgresql://db.example.com/replayvault?sslhostnameverifier=x",
        "jdbc:postgresql://db.example.com/replayvault?socketFactory=x",
        "jdbc:postgresql://db.example.com/replayvault?password=secret",
        "jdbc:postgresql://db.example.com/replayvault?user=postgres",
        "jdbc:postgresql://db.example.com/?service=replayvault",
        "jdbc:postgresql://127.0.0.1/replayvault?password=secret",
        "jdbc:postgresql://127.0.0.1/replayvault?host=db.example.com",
        "jdbc:postgresql://127.evil.example/replayvault?sslmode=disable",
        "jdbc:postgresql://postgres:secret@db.example.com/replayvault",
        "jdbc:postgresql://db.example.com/replayvault?sslmode=disable&SSLMODE=verify-full",
        "jdbc:mysql://db.example.com/replayvault"
      })
  void a_url_that_weakens_the_way_is_refused_in_one_line_without_its_values(String url) {
    Map<String, String> settings = databases();
    settings.put(URL, url);
    assertThat(refused(settings))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.setting()).isEqualTo("REPLAYVAULT_DATABASE_URL");
              assertThat(problem.line()).doesNotContain("\n", "secret", "NonValidating");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example.com/replayvault",
        "jdbc:postgresql://db-1.example.com:5432,db-2.example.com/replayvault",
        "jdbc:postgresql://db.example.com/replayvault?sslmode=verify-full&targetServerType=primary"
      })
  void a_verified_way_is_accepted_and_needs_a_trust_file(String url) {
    Map<String, String> settings = databases();
    settings.put(URL, url);
    assertThat(read(settings)).isInstanceOf(MigrationSettings.Outcome.Accepted.class);
    settings.remove("replayvault.database.trust");
    assertThat(refused(settings))
        .extracting(SettingProblem::setting)
        .containsExactly("REPLAYVAULT_DATABASE_TRUST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:5432/replayvault",
        "jdbc:postgresql://localhost/replayvault",
        "jdbc:postgresql://[::1]:5432/replayvault",
        "jdbc:postgresql:replayvault"
      })
  void on_this_machine_nobody_is_in_between(String url) {
    Map<String, String> settings = databases();
    settings.put(URL, url);
    settings.remove("replayvault.database.trust");
    assertThat(read(settings)).isInstanceOf(MigrationSettings.Outcome.Accepted.class);
  }

  @Test
  void a_migration_has_users_of_its_own() {
    Map<String, String> settings = databases();
    settings.put("replayvault.database.migration.user", "replayvault");
    settings.remove("replayvault.keystore.migration.user");
    assertThat(refused(settings))
        .extracting(SettingProblem::setting)
        .containsExactly(
            "REPLAYVAULT_DATABASE_MIGRATION_USER", "REPLAYVAULT_KEYSTORE_MIGRATION_USER");
  }

  @Test
  void a_migration_user_needs_its_password_file() {
    Map<String, String> settings = databases();
    settings.remove("replayvault.keystore.migration.password.file");
    assertThat(refused(settings))
        .extracting(SettingProblem::setting)
        .containsExactly("REPLAYVAULT_KEYSTORE_MIGRATION_PASSWORD_FILE");
  }

  @Test
  void the_trial_s_own_server_has_so_many_connections() {
    Map<String, String> trial = new HashMap<>(Map.of("replayvault.profile", "trial"));
    trial.put("replayvault.database.connections", "60");
    assertThat(start(trial))
        .isInstanceOfSatisfying(
            Settings.Outcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(SettingProblem::setting)
                    .containsExactly("REPLAYVAULT_DATABASE_CONNECTIONS"));
    trial.put("replayvault.keystore.connections", "10");
    assertThat(start(trial)).isInstanceOf(Settings.Outcome.Accepted.class);
  }

  @Test
  void whoever_migrates_keeps_passwords_as_a_node_does() throws IOException {
    Path open = Files.createTempFile("replayvault-open", ".secret");
    Files.writeString(open, "a pass phrase");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    Map<String, String> settings = databases();
    settings.put("replayvault.keystore.migration.password.file", open.toString());
    assertThat(refused(settings))
        .extracting(SettingProblem::line)
        .containsExactly(
            "REPLAYVAULT_KEYSTORE_MIGRATION_PASSWORD_FILE names "
                + open
                + ", which is open to everybody: chmod 600 "
                + open);
  }

  private static Path secret() {
    try {
      Path file = Files.createTempFile("replayvault", ".secret");
      file.toFile().deleteOnExit();
      return Files.writeString(file, "a pass phrase");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> databases() {
    Map<String, String> settings = new HashMap<>();
    for (String prefix : List.of("replayvault.database", "replayvault.keystore")) {
      settings.put(prefix + ".url", "jdbc:postgresql://db.example.com/replayvault");
      settings.put(prefix + ".user", "replayvault");
      settings.put(prefix + ".password.file", SECRET.toString());
      settings.put(prefix + ".trust", "/etc/replayvault/trust.pem");
      settings.put(prefix + ".migration.user", "owner");
      settings.put(prefix + ".migration.password.file", SECRET.toString());
    }
    return settings;
  }

  private static MigrationSettings.Outcome read(Map<String, String> settings) {
    return MigrationSettings.read(
        key -> Optional.ofNullable(settings.get(key)), new ThisHost(Instant::now));
  }

  private static Settings.Outcome start(Map<String, String> settings) {
    return Settings.read(key -> Optional.ofNullable(settings.get(key)), new ThisHost(Instant::now));
  }

  private static List<SettingProblem> refused(Map<String, String> settings) {
    return switch (read(settings)) {
      case MigrationSettings.Outcome.Accepted accepted ->
          throw new AssertionError(accepted.settings());
      case MigrationSettings.Outcome.Refused refused -> refused.problems();
    };
  }
}
