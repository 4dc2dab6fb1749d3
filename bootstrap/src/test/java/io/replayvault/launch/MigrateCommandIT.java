package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.launch.database.TestPostgres;
import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replayvault migrate} of the built jar, on a PostgreSQL as an operator prepares it. */
final class MigrateCommandIT {
  private static final String PASSWORD = "only-for-this-test-run";
  private static final Map<String, String> DATABASES =
      Map.of("REPLAYVAULT_DATABASE", "vault", "REPLAYVAULT_KEYSTORE", "vault_keys");

  @TempDir private Path folder;
  private TestPostgres server;
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void prepare() throws IOException, InterruptedException, SQLException {
    server = TestPostgres.start(folder.resolve("server"));
    Path password = folder.resolve("password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, PASSWORD);
    for (Map.Entry<String, String> each : DATABASES.entrySet()) {
      String name = each.getValue();
      server.run(
          "postgres",
          "create role " + name + "_owner login password '" + PASSWORD + "'",
          "create role " + name + " login password '" + PASSWORD + "'",
          "create database " + name + " owner " + name + "_owner",
          "revoke all on database " + name + " from public",
          "grant connect on database " + name + " to " + name);
      settings.put(each.getKey() + "_URL", server.url("127.0.0.1", name));
      settings.put(each.getKey() + "_USER", name);
      settings.put(each.getKey() + "_PASSWORD_FILE", password.toString());
      settings.put(each.getKey() + "_MIGRATION_USER", name + "_owner");
      settings.put(each.getKey() + "_MIGRATION_PASSWORD_FILE", password.toString());
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void tables_are_made_by_their_owner_and_the_application_gets_the_least()
      throws IOException, InterruptedException, SQLException {
    Ran first = migrate();
    assertThat(first.exit()).as(first.said()).isZero();
    assertThat(first.said().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("least privileges granted to vault"));
    assertThat(
            server.ask(
                "vault",
                "vault",
                PASSWORD,
                "select distinct tableowner from pg_tables" + " where schemaname = 'public'"))
        .containsExactly("vault_owner");
    assertThat(server.ask("vault", "vault", PASSWORD, "select count(*) from audit_record"))
        .containsExactly("0");
    for (String refused :
        List.of(
            "delete from audit_record returning 1",
            "truncate audit_record",
            "create table mine (id integer)")) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> server.ask("vault", "vault", PASSWORD, refused))
          .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
    Ran again = migrate();
    assertThat(again.exit()).isZero();
    assertThat(again.said()).contains("0 migrations run");
  }

  @Test
  void what_is_missing_is_one_line_each() throws IOException, InterruptedException {
    settings.put("REPLAYVAULT_LOG", "text");
    settings.remove("REPLAYVAULT_DATABASE_MIGRATION_USER");
    settings.remove("REPLAYVAULT_KEYSTORE_URL");
    Ran ran = migrate();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.said().lines())
        .containsExactly(
            "replayvault: REPLAYVAULT_DATABASE_MIGRATION_USER is not set:"
                + " set the role that owns the tables",
            "replayvault: REPLAYVAULT_KEYSTORE_URL is not set:"
                + " set the JDBC URL of a PostgreSQL database");
  }

  @Test
  void a_database_that_refuses_is_one_line_without_a_password()
      throws IOException, InterruptedException {
    settings.put("REPLAYVAULT_DATABASE_MIGRATION_USER", "nobody");
    Ran ran = migrate();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.said().strip())
        .startsWith("{\"type\":\"replayvault\",\"time\":\"")
        .contains("\"level\":\"ERROR\",\"message\":\"replayvault: the tables were not migrated: ")
        .endsWith("\"}")
        .doesNotContain("\n", PASSWORD);
  }

  private Ran migrate() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            BuiltProduct.jar().toString(),
            "migrate");
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  private record Ran(int exit, String said) {}
}
