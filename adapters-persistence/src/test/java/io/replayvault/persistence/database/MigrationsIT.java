package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(EmptyDatabase.class)
final class MigrationsIT {
  @ParameterizedTest
  @EnumSource
  void an_empty_database_is_migrated_once(Migrations migrations, DataSource database) {
    assertThat(migrations.run(database)).isPositive();
    assertThat(migrations.run(database)).isZero();
  }

  @Test
  void a_migration_that_was_changed_by_hand_is_refused(DataSource database) throws SQLException {
    Migrations.KEYS.run(database);
    execute(database, "update flyway_schema_history set checksum = 1 where version = '1'");
    assertThatThrownBy(() -> Migrations.KEYS.run(database)).isInstanceOf(FlywayException.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_database_that_the_next_version_has_migrated_is_taken_as_it_is(
      Migrations migrations, DataSource database) throws SQLException {
    migrations.run(database);
    assertThat(migrations.isAhead(database)).isFalse();
    migratedByTheNextVersion(database);
    assertThat(migrations.isAhead(database)).isTrue();
    assertThat(migrations.run(database)).isZero();
    migrations.require(database);
  }

  @ParameterizedTest
  @EnumSource
  void a_node_that_may_not_migrate_asks_for_it_in_one_line(
      Migrations migrations, DataSource database) {
    assertThatIllegalStateException()
        .isThrownBy(() -> migrations.require(database))
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .contains("run replayvault migrate")
                    .doesNotContain("\n"));
    migrations.run(database);
    migrations.require(database);
  }

  @Test
  void a_node_does_not_start_on_tables_that_were_changed_by_hand(DataSource database)
      throws SQLException {
    Migrations.KEYS.run(database);
    execute(database, "update flyway_schema_history set checksum = 1 where version = '1'");
    assertThatIllegalStateException()
        .isThrownBy(() -> Migrations.KEYS.require(database))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void one_database_s_tables_are_not_laid_into_the_other(DataSource database) {
    Migrations.MAIN.run(database);
    assertThatThrownBy(() -> Migrations.KEYS.run(database)).isInstanceOf(FlywayException.class);
  }

  private static void migratedByTheNextVersion(DataSource database) throws SQLException {
    execute(
        database,
        "insert into flyway_schema_history select installed_rank + 900, '999', 'next', type,"
            + " 'V999__next.sql', checksum, installed_by, installed_on, execution_time, success"
            + " from flyway_schema_history where version = '1'");
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
