package io.replayvault.persistence.audit;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.Personal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Puts what is personal of records beside them, in the transaction that appends them. */
final class SideStatements {
  private static final String INSERT =
      """
      insert into audit_personal (sequence, account_id, actor_id, subject, wrapped_key, sealed)
      values (?, ?, ?, ?, ?, ?)
      """;

  private SideStatements() {}

  /**
   * Keeps what was sealed of these entries; of others nothing.
   *
   * @param first the number of the first entry
   */
  static void append(Connection connection, long first, List<AuditEntry> entries)
      throws SQLException {
    if (entries.stream().noneMatch(entry -> entry.personal() instanceof Personal.Sealed)) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      long number = first;
      for (AuditEntry entry : entries) {
        if (entry.personal() instanceof Personal.Sealed sealed) {
          bind(statement, number, entry, sealed);
          statement.addBatch();
        }
        number++;
      }
      statement.executeBatch();
    }
  }

  private static void bind(
      PreparedStatement statement, long number, AuditEntry entry, Personal.Sealed sealed)
      throws SQLException {
    statement.setLong(1, number);
    statement.setString(2, entry.account().map(AccountId::value).orElseThrow());
    statement.setString(3, entry.actor().map(PersonId::value).orElse(null));
    statement.setString(4, entry.subject());
    statement.setBytes(5, sealed.side().wrappedKey());
    statement.setBytes(6, sealed.side().sealed());
  }
}
