package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LostFactors;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Without a persistence unit, for a command that runs beside the servers. */
public final class JdbcLostFactors implements LostFactors {
  /** First: the statement after it sees all that was registered by those it waited for. */
  private static final String END = "delete from sign_in where person_id = ?";

  private static final String REMOVE =
      """
      with who as (select cast(? as text) as id),
        codes as (delete from recovery_code where person_id = (select id from who)),
        passkeys as (delete from passkey where person_id = (select id from who))
      delete from second_factor where person_id = (select id from who)
      """;

  private final DataSource database;

  public JdbcLostFactors(DataSource database) {
    this.database = database;
  }

  @Override
  public void remove(PersonId person) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        run(connection, END, person);
        run(connection, REMOVE, person);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IndexUnavailable("second factors", e);
    }
  }

  private static void run(Connection connection, String sql, PersonId person) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, person.value());
      statement.executeUpdate();
    }
  }
}
