package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
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

  @Test
  void a_database_of_a_newer_version_is_refused(DataSource database) throws SQLException {
    Migrations.KEYS.run(database);
    execute(
        database,
        "insert into flyway_schema_history select 999, '999', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success from flyway_schema_history"
            + " order by installed_rank limit 1");
    assertThatThrownBy(() -> Migrations.KEYS.run(database)).isInstanceOf(FlywayException.class);
  }

  @Test
  void one_database_s_tables_are_not_laid_into_the_other(DataSource database) {
    Migrations.MAIN.run(database);
    assertThatThrownBy(() -> Migrations.KEYS.run(database)).isInstanceOf(FlywayException.class);
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
