package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LostFactors;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** By one statement, for a command that runs beside the servers and has no persistence unit. */
public final class JdbcLostFactors implements LostFactors {
  private static final String REMOVE =
      """
      with who as (select cast(? as text) as id),
        codes as (delete from recovery_code where person_id = (select id from who)),
        passkeys as (delete from passkey where person_id = (select id from who)),
        sign_ins as (delete from sign_in where person_id = (select id from who))
      delete from second_factor where person_id = (select id from who)
      """;

  private final DataSource database;

  public JdbcLostFactors(DataSource database) {
    this.database = database;
  }

  @Override
  public void remove(PersonId person) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setString(1, person.value());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IndexUnavailable("second factors", e);
    }
  }
}
