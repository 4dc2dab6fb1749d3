package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.PersonalErasure;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Takes keys and sealed parts out of the table {@code audit_personal}; without a persistence unit,
 * for a command that runs beside the servers and has none.
 */
public final class JdbcPersonalErasure implements PersonalErasure {
  private static final String OF_PERSON =
      " from audit_personal where erased_at is null and (actor_id = ? or subject = ?)";

  private static final String LEFT =
      "select account_id, count(*)" + OF_PERSON + " group by account_id";

  private static final String ERASE =
      """
      update audit_personal set wrapped_key = null, sealed = null, erased_at = ?
       where account_id = ? and erased_at is null and (actor_id = ? or subject = ?)
      """;

  private final DataSource database;

  public JdbcPersonalErasure(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<AccountId, Long> left(PersonId person) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LEFT)) {
      statement.setString(1, person.value());
      statement.setString(2, subject(person));
      Map<AccountId, Long> left = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          left.put(new AccountId(row.getString(1)), row.getLong(2));
        }
      }
      return Map.copyOf(left);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void erase(AccountId account, PersonId person, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ERASE)) {
      statement.setTimestamp(1, Timestamp.from(at));
      statement.setString(2, account.value());
      statement.setString(3, person.value());
      statement.setString(4, subject(person));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static String subject(PersonId person) {
    return "person:" + person.value();
  }

  private static AuditUnavailable unavailable(SQLException e) {
    return new AuditUnavailable("what lies beside the audit log was not erased", e);
  }
}
