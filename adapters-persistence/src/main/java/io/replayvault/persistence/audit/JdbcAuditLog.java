package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.Milliseconds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import javax.sql.DataSource;

/**
 * Appends as {@link JpaAuditLog} does, without a persistence unit: for commands that run beside the
 * servers and have none.
 */
public final class JdbcAuditLog implements AuditLog {
  private static final String APPEND =
      """
      with next as (update audit_counter set last = last + 1 returning last)
      insert into audit_record (sequence, at, account_id, actor_id, action, outcome, subject, detail,
        request_id, masked_address, service_token, grant_id)
      select last, ?, cast(? as text), cast(? as text), ?, ?, ?, ?, ?, ?,
        cast(? as text), cast(? as text) from next
      returning sequence
      """;

  private final DataSource database;

  public JdbcAuditLog(DataSource database) {
    this.database = database;
  }

  @Override
  public AuditRecord append(AuditEntry entry) {
    AuditEntry kept =
        new AuditEntry(
            Milliseconds.of(entry.at()),
            entry.account(),
            entry.actor(),
            entry.action(),
            entry.outcome(),
            entry.subject(),
            entry.detail(),
            entry.request());
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(APPEND)) {
      bind(statement, kept);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new AuditRecord(row.getLong(1), kept);
      }
    } catch (SQLException e) {
      throw new AuditUnavailable("the audit log took no record", e);
    }
  }

  private static void bind(PreparedStatement statement, AuditEntry entry) throws SQLException {
    statement.setTimestamp(1, Timestamp.from(entry.at()));
    statement.setString(2, entry.account().map(AccountId::value).orElse(null));
    statement.setString(3, entry.actor().map(PersonId::value).orElse(null));
    statement.setString(4, entry.action().name());
    statement.setString(5, entry.outcome().name());
    statement.setString(6, entry.subject());
    statement.setString(7, entry.detail());
    statement.setString(8, entry.request().requestId());
    statement.setString(9, entry.request().maskedAddress());
    statement.setString(10, entry.request().token().map(ServiceTokenId::value).orElse(null));
    statement.setString(11, entry.request().grant().map(SupportGrantId::value).orElse(null));
  }
}
