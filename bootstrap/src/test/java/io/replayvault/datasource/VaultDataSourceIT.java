package io.replayvault.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.launch.database.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connections as the product opens them, to real PostgreSQL servers with TLS and without (clause
 * D4). The servers' certificate is for {@code localhost}, so that 127.0.0.1 is a wrong name.
 */
final class VaultDataSourceIT {
  private static final String PREFIX = "replayvault.test.database";

  @TempDir private static Path folder;
  private static TestAuthority authority;
  private static TestAuthority stranger;
  private static TestPostgres withTls;
  private static TestPostgres plain;

  private final Set<String> set = new HashSet<>();

  @BeforeAll
  static void start() throws IOException, InterruptedException, GeneralSecurityException {
    authority = TestAuthority.in(folder.resolve("authority"));
    stranger = TestAuthority.in(folder.resolve("stranger"));
    withTls = TestPostgres.start(folder.resolve("with-tls"), authority.postgresSettings());
    plain = TestPostgres.start(folder.resolve("plain"));
  }

  @AfterAll
  static void stop() throws IOException {
    withTls.close();
    plain.close();
  }

  @AfterEach
  void forget() {
    set.forEach(System::clearProperty);
  }

  @Test
  void a_server_that_the_authority_vouches_for_is_spoken_to_over_tls() throws SQLException {
    to(withTls, "localhost");
    trust(authority);
    assertThat(ask("select ssl from pg_stat_ssl where pid = pg_backend_pid()")).isEqualTo("t");
  }

  @Test
  void a_server_of_another_authority_is_refused() {
    to(withTls, "localhost");
    trust(stranger);
    assertRefused();
  }

  @Test
  void a_server_under_another_name_is_refused() {
    to(withTls, "127.0.0.1");
    trust(authority);
    assertRefused();
  }

  @Test
  void a_server_without_tls_is_refused() {
    to(plain, "localhost");
    trust(authority);
    assertRefused();
  }

  /** The counter-proof: what refuses is the verification, not the servers. */
  @Test
  void without_verification_each_of_them_would_be_believed() throws SQLException {
    to(withTls, "127.0.0.1");
    assertThat(ask("select 1")).isEqualTo("1");
    to(plain, "localhost");
    assertThat(ask("select 1")).isEqualTo("1");
    to(withTls, "localhost");
    trust(stranger);
    set(PREFIX + ".url", withTls.url("localhost", "postgres") + "?sslmode=require");
    assertThat(ask("select 1")).isEqualTo("1");
  }

  @Test
  void no_wait_is_for_ever_and_the_name_tells_whose_connection_it_is() throws SQLException {
    to(plain, "127.0.0.1");
    set(PREFIX + ".statement.timeout", "7");
    assertThat(ask("show statement_timeout")).isEqualTo("7s");
    assertThat(ask("show lock_timeout")).isEqualTo("7s");
    assertThat(ask("show idle_in_transaction_session_timeout")).isEqualTo("1min");
    assertThat(ask("show application_name")).isEqualTo("replayvault");
  }

  @Test
  void a_statement_over_its_time_is_cancelled_and_the_connection_lives() throws SQLException {
    to(plain, "127.0.0.1");
    set(PREFIX + ".statement.timeout", "1");
    try (Connection connection = source("application").getConnection();
        Statement statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("select pg_sleep(20)"))
          .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("57014"));
      assertThat(connection.isValid(2)).isTrue();
    }
  }

  @Test
  void migrations_take_their_time_but_do_not_stand_in_a_lock_s_queue() throws SQLException {
    to(plain, "127.0.0.1");
    assertThat(ask("migration", "show statement_timeout")).isEqualTo("0");
    assertThat(ask("migration", "show lock_timeout")).isEqualTo("10s");
  }

  @Test
  void who_migrates_signs_in_as_another_user() throws SQLException, IOException {
    to(plain, "127.0.0.1");
    plain.run(
        "postgres",
        "create role migrating login password 'migrating'",
        "grant connect on database postgres to migrating");
    assertThat(ask("migration", "select current_user")).isEqualTo("postgres");
    set(PREFIX + ".migration.user", "migrating");
    set(PREFIX + ".migration.password.file", passwordFile("migrating").toString());
    assertThat(ask("migration", "select current_user")).isEqualTo("migrating");
    assertThat(ask("select current_user")).isEqualTo("postgres");
  }

  @Test
  void of_several_hosts_one_that_answers_is_found() throws SQLException {
    to(plain, "127.0.0.1");
    set(PREFIX + ".url", plain.url("127.0.0.1:1,127.0.0.1", "postgres"));
    assertThat(ask("select 1")).isEqualTo("1");
  }

  private static Path passwordFile(String password) throws IOException {
    return Files.writeString(folder.resolve(password), password);
  }

  private void to(TestPostgres server, String host) {
    System.clearProperty(PREFIX + ".trust");
    set(PREFIX + ".url", server.url(host, "postgres"));
    set(PREFIX + ".user", TestPostgres.SUPERUSER);
    set(PREFIX + ".password.file", server.secret().toString());
  }

  private void trust(TestAuthority trusted) {
    set(PREFIX + ".trust", trusted.certificate().toString());
  }

  private void set(String property, String value) {
    System.setProperty(property, value);
    set.add(property);
  }

  private static void assertRefused() {
    assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask("select 1"));
  }

  private static String ask(String sql) throws SQLException {
    return ask("application", sql);
  }

  private static String ask(String purpose, String sql) throws SQLException {
    try (Connection connection = source(purpose).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static VaultDataSource source(String purpose) {
    VaultDataSource source = new VaultDataSource();
    source.setSettings(PREFIX);
    source.setPurpose(purpose);
    return source;
  }
}
