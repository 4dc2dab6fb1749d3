package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.export.Finding;
import io.replayvault.domain.audit.export.Finding.Kind;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.replayvault.persistence.audit.SignedLog;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The audit log that the previous version wrote becomes a signed tree, and nodes of that version go
 * on appending to it beside those of this one (ADR-0036, ADR-0052). What they appended has no hash
 * beside it until the next checkpoint: an edit before that shows nowhere, one after it lies between
 * two checkpoints.
 */
final class PreviousVersionAuditIT {
  private static final String PREVIOUS = "19";
  private static final int RECORDS = 300;
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final SupportGrantId GRANT = new SupportGrantId("grant-1");

  @RegisterExtension final Old old = new Old();

  private final AccountId account = Fresh.account();
  private final SignedLog log = new SignedLog(() -> old.factory);

  @BeforeEach
  void appendAndMigrate() throws SQLException, IOException {
    for (int i = 1; i <= RECORDS; i++) {
      appendByThePreviousVersion(i % 2 == 0 ? GRANT.value() : null);
    }
    old.migrate();
  }

  @AfterEach
  void close() {
    old.factory.close();
  }

  @Test
  void a_log_that_was_there_before_is_signed_as_a_whole() throws IOException {
    assertThat(log.sealing().next()).isPresent();
    List<Appended> all = log.sequence().from(1, 1_000);
    assertThat(all).hasSize(RECORDS).allMatch(each -> each.leaf().isEmpty());
    assertThat(all.get(1).record().entry().request().grant()).contains(GRANT);
    assertThat(log.verdict(account, List.of()).findings()).isEmpty();
    assertThat(log.export(account)).contains("\"address\":\"192.0.*.*\",\"grant\":\"grant-1\"}");
  }

  @Test
  void nodes_of_both_versions_append_to_one_log() throws IOException {
    JpaAuditLog ours = new JpaAuditLog(old.factory);
    int rounds = 20;
    for (int round = 0; round < rounds; round++) {
      Race.run(i -> i % 2 == 0 ? appendBoth() : ours.append(entry()).sequence());
      assertThat(log.sealing().next()).isPresent();
    }
    int all = RECORDS + rounds * Race.RUNNERS;
    List<Appended> appended = log.sequence().from(1, 1_000);
    assertThat(appended)
        .extracting(Appended::record)
        .extracting(AuditRecord::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, all).boxed().toList());
    assertThat(appended.stream().filter(each -> each.leaf().isPresent()))
        .hasSize(rounds * Race.RUNNERS / 2);
    assertThat(log.verdict(account, List.of()).findings()).isEmpty();
  }

  @Test
  void what_the_previous_version_appended_is_vouched_for_once_it_is_signed()
      throws SQLException, IOException {
    assertThat(log.sealing().next()).isPresent();
    old.execute("alter table audit_record disable trigger all");
    old.execute("update audit_record set grant_id = null where sequence = 200");
    assertThat(log.verdict(account, List.of()).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.REWRITTEN);
  }

  private long appendBoth() {
    try {
      return appendByThePreviousVersion(null);
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** By the very statement that the previous version sends, as its user once there is one. */
  private long appendByThePreviousVersion(@Nullable String grant) throws SQLException, IOException {
    String append =
        RecordedStatements.of(Migrations.MAIN).all().stream()
            .filter(sent -> sent.startsWith("with next as (update audit_counter"))
            .filter(sent -> sent.contains("grant_id"))
            .findFirst()
            .orElseThrow();
    try (Connection connection = old.application().getConnection();
        PreparedStatement statement = connection.prepareStatement(append)) {
      List<String> texts =
          List.of(
              account.value(), "person-1", "SITE_LIST", "ALLOWED", "-", "\t\"記録", "r", "192.0.*.*");
      statement.setTimestamp(1, Timestamp.from(NOW));
      IntStream.range(0, texts.size()).forEach(i -> set(statement, i + 2, texts.get(i)));
      statement.setString(10, null);
      statement.setString(11, grant);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void set(PreparedStatement statement, int parameter, String text) {
    try {
      statement.setString(parameter, text);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private AuditEntry entry() {
    return new AuditEntry(
        NOW,
        Optional.of(account),
        Optional.empty(),
        AuditAction.SITE_LIST,
        AuditOutcome.ALLOWED,
        "-",
        "",
        new RequestFacts("request-1", "192.0.*.*").under(GRANT));
  }

  /** A database as the previous version left it. */
  static final class Old implements BeforeEachCallback {
    @SuppressWarnings("NullAway.Init") // set before each test
    private PostgresServer server;

    @SuppressWarnings("NullAway.Init") // set before each test
    private String name;

    @SuppressWarnings("NullAway.Init") // set once it is migrated
    private EntityManagerFactory factory;

    private String user = PostgresServer.OWNER;

    @Override
    public void beforeEach(ExtensionContext context) {
      server = PostgresServer.of(context);
      name = server.empty();
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(server.database(name, PostgresServer.OWNER))
          .locations("classpath:db/migration/main")
          .target(PREVIOUS)
          .load()
          .migrate();
    }

    void migrate() {
      DataSource owner = server.database(name, PostgresServer.OWNER);
      assertThat(Migrations.MAIN.run(owner)).isPositive();
      LeastPrivileges.of(Migrations.MAIN).grant(owner, PostgresServer.APPLICATION);
      user = PostgresServer.APPLICATION;
      factory = FreshDatabase.factory("replayvault", application());
    }

    /** The previous version's own user, with the privileges that this version grants. */
    DataSource application() {
      return server.database(name, user);
    }

    void execute(String sql) throws SQLException {
      try (Connection connection = server.database(name, PostgresServer.SUPERUSER).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
