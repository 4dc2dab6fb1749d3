package io.replayvault.persistence.audit;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.persistence.database.Milliseconds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/**
 * Appends records within a transaction that the caller ends. Raises the counter first, whose row is
 * held from then on: whoever else appends, on any node, waits for the transaction's end, for 0.6
 * seconds at most. The server gives up an insert that takes as long, lest the row be held for
 * others by somebody who waits no more.
 */
final class AuditStatements {
  /** The first setting counts from within the statement on; both end with the transaction. */
  private static final String RAISE =
      """
      with patience as (select set_config('lock_timeout', '600ms', true)
        || set_config('statement_timeout', '600ms', true) as kept)
      update audit_counter set last = last + ? from patience where kept <> '' returning last
      """;

  private static final String INSERT =
      """
      insert into audit_record (sequence, at, account_id, actor_id, action, outcome, subject, detail,
        request_id, masked_address, service_token, grant_id, leaf_hash, personal,
        purpose)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private AuditStatements() {}

  /** Appends the entries in their order; answers their records. */
  static List<AuditRecord> append(Connection connection, List<AuditEntry> entries)
      throws SQLException {
    long before = raised(connection, entries.size()) - entries.size();
    List<AuditRecord> records = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (AuditEntry entry : entries) {
        AuditEntry kept = known(entry).kept().at(Milliseconds.of(entry.at()));
        AuditRecord next = new AuditRecord(before + records.size() + 1, kept);
        bind(statement, next);
        statement.addBatch();
        records.add(next);
      }
      statement.executeBatch();
    }
    SideStatements.append(connection, before + 1, entries);
    return List.copyOf(records);
  }

  private static long raised(Connection connection, int by) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
      statement.setLong(1, by);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void bind(PreparedStatement statement, AuditRecord next) throws SQLException {
    AuditEntry entry = next.entry();
    statement.setLong(1, next.sequence());
    statement.setTimestamp(2, Timestamp.from(entry.at()));
    statement.setString(3, entry.account().map(AccountId::value).orElse(null));
    statement.setString(4, entry.actor().map(PersonId::value).orElse(null));
    statement.setString(5, entry.action().name());
    statement.setString(6, entry.outcome().name());
    statement.setString(7, entry.subject());
    statement.setString(8, entry.detail());
    statement.setString(9, entry.request().requestId());
    statement.setString(10, entry.request().maskedAddress());
    statement.setString(11, entry.request().token().map(ServiceTokenId::value).orElse(null));
    statement.setString(12, entry.request().grant().map(SupportGrantId::value).orElse(null));
    statement.setBytes(13, CanonicalRecord.leaf(next).bytes());
    statement.setBytes(14, entry.personal().made().map(PersonalCommitment::bytes).orElse(null));
    statement.setString(15, entry.request().reason().map(StatedReason::purpose).orElse(null));
  }

  private static AuditEntry known(AuditEntry entry) {
    if (entry.action() == AuditAction.UNKNOWN || entry.outcome() == AuditOutcome.UNKNOWN) {
      throw new IllegalStateException("what nobody knows is not recorded");
    }
    return entry;
  }
}
