package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the application's user cannot do. That it can do what it needs is shown by every other test
 * of an adapter, all of which run as that user.
 */
final class LeastPrivilegesIT {
  @RegisterExtension final FreshDatabase main = FreshDatabase.main();
  @RegisterExtension final Roles roles = new Roles();

  /** Triggers refuse too; without them it is the privileges alone that do. */
  @BeforeEach
  void takeTriggersAway() throws SQLException {
    main.execute("alter table audit_record disable trigger all");
    main.execute("alter table audit_counter disable trigger all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_record set detail = 'nothing happened'",
        "delete from audit_record",
        "truncate audit_record",
        "insert into audit_counter (only_one, last) values (true, 7)",
        "delete from audit_counter",
        "truncate audit_counter",
        "drop table audit_record",
        "alter table audit_record enable trigger all",
        "create table mine (id integer)",
        "create function mine() returns integer language sql as 'select 1'",
        "update recorded_session set consent_method = 'x'",
        "update recorded_session set consent_at = now()",
        "delete from recorded_session",
        "update segment set digest = digest",
        "update published_policy set document = document",
        "update person set role = 'ADMIN_USER'",
        "insert into flyway_schema_history select * from flyway_schema_history",
        "truncate label"
      })
  void the_application_s_user_may_not(String sql) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> roles.execute(main, PostgresServer.APPLICATION, sql))
        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  /** The counter-proof: the same statement is not refused to who may. */
  @Test
  void who_was_given_more_could() throws SQLException {
    main.execute("grant delete on audit_record to " + PostgresServer.APPLICATION);
    roles.execute(main, PostgresServer.APPLICATION, "delete from audit_record");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant delete on audit_record to replayvault",
        "grant update (detail) on audit_record to replayvault",
        "grant create on schema public to replayvault",
        "grant replayvault_owner to replayvault",
        "alter role replayvault superuser"
      })
  void a_node_does_not_start_as_a_user_who_may_do_more(String sql) throws SQLException {
    DataSource application = roles.source(main, PostgresServer.APPLICATION);
    LeastPrivileges.of(Migrations.MAIN).verify(application);
    main.execute(sql);
    try {
      assertThatIllegalStateException()
          .isThrownBy(() -> LeastPrivileges.of(Migrations.MAIN).verify(application))
          .satisfies(e -> assertThat(e.getMessage()).contains("migrate").doesNotContain("\n"));
    } finally {
      main.execute("alter role replayvault nosuperuser");
      main.execute("revoke replayvault_owner from replayvault");
    }
  }

  @Test
  void granting_again_takes_back_what_was_given_besides() throws SQLException {
    DataSource application = roles.source(main, PostgresServer.APPLICATION);
    DataSource owner = roles.source(main, PostgresServer.OWNER);
    roles.execute(main, PostgresServer.OWNER, "grant all on audit_record to replayvault, public");
    roles.execute(main, PostgresServer.OWNER, "grant create on schema public to replayvault");
    LeastPrivileges.of(Migrations.MAIN).grant(owner, PostgresServer.APPLICATION);
    LeastPrivileges.of(Migrations.MAIN).verify(application);
  }

  @Test
  void what_an_extension_put_beside_the_tables_is_left_alone() throws SQLException {
    main.execute("create function theirs() returns integer language sql as 'select 1'");
    main.execute("revoke all on function theirs() from public");
    main.execute("create view of_theirs as select 1 as one");
    DataSource owner = roles.source(main, PostgresServer.OWNER);
    LeastPrivileges.of(Migrations.MAIN).grant(owner, PostgresServer.APPLICATION);
    LeastPrivileges.of(Migrations.MAIN).verify(roles.source(main, PostgresServer.APPLICATION));
  }

  @Test
  void a_user_who_is_not_there_is_named() {
    DataSource owner = roles.source(main, PostgresServer.OWNER);
    assertThatIllegalStateException()
        .isThrownBy(() -> LeastPrivileges.of(Migrations.MAIN).grant(owner, "no \"body"))
        .withMessageContaining("no \"body");
  }

  @ParameterizedTest
  @EnumSource
  void the_application_s_user_may_ask_whether_the_tables_are_ready(Migrations migrations)
      throws SQLException {
    DataSource application = roles.migrated(migrations);
    migrations.require(application);
    LeastPrivileges.of(migrations).verify(application);
  }

  /** Connections as other users. */
  static final class Roles implements BeforeEachCallback {
    @SuppressWarnings("NullAway.Init") // set before each test
    private PostgresServer server;

    @Override
    public void beforeEach(ExtensionContext context) {
      server = PostgresServer.of(context);
    }

    DataSource migrated(Migrations migrations) {
      return server.database(server.migrated(migrations), PostgresServer.APPLICATION);
    }

    DataSource source(FreshDatabase database, String user) {
      return server.database(database.name(), user);
    }

    void execute(FreshDatabase database, String user, String sql) throws SQLException {
      try (Connection connection = source(database, user).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
