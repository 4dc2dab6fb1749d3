package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.AuditTrail.AuditQuery;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.ActionGroup;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.persistence.database.FreshDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node of a later version recorded what this one has no word for. */
final class LaterVersionAuditIT {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  private final AccountId account = Fresh.account();
  private final SignedLog log = new SignedLog(database::factory);

  @BeforeEach
  void append() throws SQLException {
    append(entry(AuditAction.SITE_LIST, AuditOutcome.ALLOWED));
    AuditRecord later =
        new AuditRecord(
            2, entry(AuditAction.UNKNOWN, AuditOutcome.UNKNOWN), "TELEPORT", "POSTPONED");
    database.execute(
        """
        begin;
        update audit_counter set last = last + 1;
        insert into audit_record (sequence, at, account_id, action, outcome, subject, detail,
          request_id, masked_address, leaf_hash)
        values (2, '%s', '%s', 'TELEPORT', 'POSTPONED', '-', '', 'request-1', '*', '\\x%s');
        commit
        """
            .formatted(
                NOW, account, HexFormat.of().formatHex(CanonicalRecord.leaf(later).bytes())));
    append(entry(AuditAction.SITE_LIST, AuditOutcome.ALLOWED));
  }

  @Test
  void the_log_is_signed_and_exported_all_the_same() throws IOException {
    Optional<SignedCheckpoint> signed = log.sealing().next();
    assertThat(signed.map(each -> each.checkpoint().size())).contains(3L);
    assertThat(log.export(account)).contains("\"action\":\"TELEPORT\",\"outcome\":\"POSTPONED\"");
    assertThat(log.verdict(account, List.of()).findings()).isEmpty();
  }

  @Test
  void the_account_reads_the_words_as_they_are() {
    List<AuditRecord> read = read(AuditFilter.ALL);
    assertThat(read)
        .extracting(AuditRecord::action)
        .containsExactly("SITE_LIST", "TELEPORT", "SITE_LIST");
    assertThat(read.get(1).outcome()).isEqualTo("POSTPONED");
  }

  @Test
  void what_is_not_known_may_have_been_a_change_and_is_shown_among_them() {
    assertThat(read(AuditFilter.ALL.of(ActionGroup.CHANGES.actions())))
        .extracting(AuditRecord::action)
        .containsExactly("TELEPORT");
    assertThat(read(AuditFilter.ALL.of(ActionGroup.READINGS.actions())))
        .extracting(AuditRecord::action)
        .containsExactly("SITE_LIST", "SITE_LIST");
    assertThat(read(AuditFilter.ALL.of(EnumSet.allOf(AuditAction.class)))).hasSize(3);
  }

  private List<AuditRecord> read(AuditFilter filter) {
    return new JpaAuditTrail(database.factory())
        .read(new AuditQuery(account, filter, Optional.empty(), 201));
  }

  private void append(AuditEntry entry) {
    new JpaAuditLog(database.factory()).append(entry);
  }

  private AuditEntry entry(AuditAction action, AuditOutcome outcome) {
    return new AuditEntry(
        NOW,
        Optional.of(account),
        Optional.empty(),
        action,
        outcome,
        "-",
        "",
        new RequestFacts("request-1", "*"));
  }
}
