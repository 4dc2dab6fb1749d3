package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.AnswerTime;
import io.replayvault.persistence.database.PatientDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Appends as {@link JpaAuditLog} does, and in the same time, without a persistence unit: for
 * commands that run beside the servers and have none.
 */
public final class JdbcAuditLog implements AuditLog {
  private final DataSource database;

  public JdbcAuditLog(DataSource database) {
    this.database = PatientDataSource.around(database);
  }

  @Override
  public AuditRecord append(AuditEntry entry) {
    return AnswerTime.within(GroupCommit.COMMIT, () -> appendAlone(entry));
  }

  private AuditRecord appendAlone(AuditEntry entry) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      // Closing the connection rolls back what was not committed.
      AuditRecord appended = AuditStatements.append(connection, List.of(entry)).getFirst();
      connection.commit();
      return appended;
    } catch (SQLException e) {
      throw new AuditUnavailable("the audit log took no record", e);
    }
  }
}
