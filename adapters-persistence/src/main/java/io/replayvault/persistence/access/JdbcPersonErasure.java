package io.replayvault.persistence.access;

import io.replayvault.application.access.out.PersonErasure;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.Milliseconds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Has the database's own function forget somebody, which alone may change what the application may
 * not; without a persistence unit, for a command that runs beside the servers and has none.
 */
public final class JdbcPersonErasure implements PersonErasure {
  private static final String ACCOUNTS =
      "select account_id from membership where person_id = ? order by account_id";
  private static final String ERASE = "select erase_person(?, ?, ?)";

  private final DataSource database;

  public JdbcPersonErasure(DataSource database) {
    this.database = database;
  }

  @Override
  public List<AccountId> accountsOf(PersonId person) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ACCOUNTS)) {
      statement.setString(1, person.value());
      try (ResultSet row = statement.executeQuery()) {
        List<AccountId> accounts = new ArrayList<>();
        while (row.next()) {
          accounts.add(new AccountId(row.getString(1)));
        }
        return List.copyOf(accounts);
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public boolean erase(PersonId person, PasswordHash nobodys, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ERASE)) {
      statement.setString(1, person.value());
      statement.setString(2, nobodys.encoded());
      statement.setTimestamp(3, Timestamp.from(Milliseconds.of(at)));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static IndexUnavailable unavailable(SQLException e) {
    return new IndexUnavailable("forgetting a person", e);
  }
}
