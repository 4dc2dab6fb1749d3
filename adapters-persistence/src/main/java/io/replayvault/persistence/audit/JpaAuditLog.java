package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.AnswerTime;
import io.replayvault.persistence.database.PatientDataSource;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Appends to the table {@code audit_record}, in one transaction whatever this node's threads append
 * at the time.
 *
 * <p>The counter's row is held until the commit, so transactions of all nodes go one after the
 * other: that is what makes the numbers gapless, without a node that all others need. A node that
 * ends lets go of the row with its connection.
 *
 * <p>On connections of a {@link PatientDataSource} an append ends within {@link GroupCommit}'s
 * time, whether the database is gone, full, slow or silent. What became of one that was given up is
 * not known: it is refused, and what it was to record does not happen, but its record may be there.
 */
public final class JpaAuditLog implements AuditLog {
  private final GroupCommit group;

  public JpaAuditLog(EntityManagerFactory database) {
    Transactions transactions = new Transactions(database, AuditUnavailable::new);
    group =
        new GroupCommit(
            entries ->
                AnswerTime.within(
                    GroupCommit.COMMIT,
                    () -> transactions.write(manager -> append(manager, entries))));
  }

  @Override
  public AuditRecord append(AuditEntry entry) {
    return group.append(entry);
  }

  private static List<AuditRecord> append(EntityManager manager, List<AuditEntry> entries) {
    try {
      return AuditStatements.append(manager.unwrap(Connection.class), entries);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
