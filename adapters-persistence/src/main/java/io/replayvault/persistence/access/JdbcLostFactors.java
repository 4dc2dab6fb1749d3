package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LostFactors;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Without a persistence unit, for a command that runs beside the servers. */
public final class JdbcLostFactors implements LostFactors {
  /**
   * Holds the person's row, whichever it is by then, and makes one where there is none: whoever
   * registers a factor waits for it. Without it a passkey could come and go between the statements,
   * and what stands for it ({@link JpaPasskeys}) stay.
   */
  private static final String HOLD =
      """
      insert into second_factor (person_id) values (?)
      on conflict (person_id) do update set last_step = second_factor.last_step
      """;

  /**
   * In this order, a statement each: one that waited for somebody who registers a factor is
   * followed by others that see what was registered.
   */
  private static final List<String> REMOVALS =
      List.of(
          "delete from sign_in where person_id = ?",
          HOLD,
          "delete from second_factor where person_id = ?",
          "delete from passkey where person_id = ?",
          "delete from recovery_code where person_id = ?");

  private final DataSource database;

  public JdbcLostFactors(DataSource database) {
    this.database = database;
  }

  @Override
  public void remove(PersonId person) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (String removal : REMOVALS) {
          run(connection, removal, person);
        }
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
