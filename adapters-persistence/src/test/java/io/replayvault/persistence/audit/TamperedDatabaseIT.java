package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.LogTampered;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.export.Finding;
import io.replayvault.domain.audit.export.Finding.Kind;
import io.replayvault.domain.audit.export.Verdict;
import io.replayvault.persistence.database.FreshDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two nodes write one log, and it is signed. Then whoever may do everything to the database, but
 * does not have the key, changes what lies there: the next look signs nothing, and the verifier
 * names what was done.
 */
final class TamperedDatabaseIT {
  private static final int ROUNDS = 40;
  private static final int RECORDS = ROUNDS * Race.RUNNERS;

  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  private final AccountId account = Fresh.account();
  private final SignedLog log = new SignedLog(database::factory);

  @BeforeEach
  void appendAndSign() {
    AuditLog one = new JpaAuditLog(database.factory());
    AuditLog two = new JpaAuditLog(database.factory());
    for (int round = 0; round < ROUNDS; round++) {
      Race.run(i -> (i % 2 == 0 ? one : two).append(entry("looked")));
    }
    assertThat(log.sealing().next()).isPresent();
  }

  @Test
  void what_two_nodes_appended_is_whole_and_signed() throws IOException {
    Verdict verdict = verdict(List.of());
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.records()).isEqualTo(RECORDS);
    assertThat(log.tree().tile(0, 0)).isPresent();
    assertThat(log.sealing().next()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "update audit_record set detail = 'nodded' where sequence = 300; EDITED",
        "update audit_record set detail = 'nodded', leaf_hash = null where sequence = 300; REWRITTEN",
        "delete from audit_record where sequence = 300; MISSING",
        "delete from audit_record where sequence > 310; TRUNCATED",
        "update audit_record set sequence = 999 - sequence where sequence in (300, 301); MISSING"
      })
  void whoever_changes_the_rows_is_found_out(String change, Kind kind)
      throws SQLException, IOException {
    tamper(change);
    new JpaAuditLog(database.factory()).append(entry("one more"));
    assertThatExceptionOfType(LogTampered.class).isThrownBy(() -> log.sealing().next());
    assertThat(verdict(List.of()).findings()).extracting(Finding::kind).contains(kind);
  }

  @Test
  void a_log_that_was_cut_off_with_its_checkpoint_is_held_to_the_kept_one()
      throws SQLException, IOException {
    SignedNote kept = signAgain();
    tamper("delete from audit_record where sequence > " + RECORDS);
    tamper("delete from audit_checkpoint where size > " + RECORDS);
    tamper("update audit_counter set last = " + RECORDS);
    assertThat(verdict(List.of()).findings()).isEmpty();
    assertThat(verdict(List.of(kept)).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.TRUNCATED);
  }

  @Test
  void a_log_that_was_signed_anew_is_a_fork_to_whoever_kept_a_checkpoint()
      throws SQLException, IOException {
    SignedNote kept = signAgain();
    tamper("delete from audit_tile");
    tamper("delete from audit_checkpoint");
    tamper("update audit_record set detail = 'nodded', leaf_hash = null where sequence = 300");
    log.sealing().next();
    assertThat(verdict(List.of()).findings()).isEmpty();
    assertThat(verdict(List.of(kept)).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.FORKED);
  }

  private SignedNote signAgain() {
    new JpaAuditLog(database.factory()).append(entry("one more"));
    return log.sealing().next().orElseThrow().note();
  }

  private void tamper(String sql) throws SQLException {
    for (String table :
        List.of("audit_record", "audit_checkpoint", "audit_tile", "audit_counter")) {
      database.execute("alter table " + table + " disable trigger all");
    }
    database.execute(sql);
    for (String table :
        List.of("audit_record", "audit_checkpoint", "audit_tile", "audit_counter")) {
      database.execute("alter table " + table + " enable trigger all");
    }
  }

  private Verdict verdict(List<SignedNote> kept) throws IOException {
    return log.verdict(account, kept);
  }

  private AuditEntry entry(String detail) {
    return new AuditEntry(
        Instant.parse("2026-11-24T09:00:00.123Z"),
        Optional.of(account),
        Optional.empty(),
        AuditAction.SITE_LIST,
        AuditOutcome.ALLOWED,
        "-",
        detail,
        new RequestFacts("request-1", "192.0.*.*"));
  }
}
