package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.PersonalErasure;
import io.replayvault.application.audit.out.SideRecords;
import io.replayvault.application.audit.out.SideRecordsContract;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.SideRecord;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nodes append and read, and a command erases; and that nothing else can be done to it. */
final class SideRecordsIT extends SideRecordsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AuditLog log() {
    return new JpaAuditLog(database.factory());
  }

  @Override
  protected SideRecords sides() {
    return new JpaSideRecords(database.factory());
  }

  @Override
  protected PersonalErasure erasure() {
    return new JdbcPersonalErasure(database.application());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from audit_personal",
        "truncate audit_personal",
        "update audit_personal set sealed = 'x'",
        "update audit_personal set account_id = 'other' where erased_at is null",
        "update audit_personal"
            + " set actor_id = 'x', wrapped_key = null, sealed = null, erased_at = now()",
        "update audit_personal"
            + " set subject = 'x', wrapped_key = null, sealed = null, erased_at = now()",
        "update audit_personal set wrapped_key = 'x', sealed = 'x', erased_at = null"
      })
  void it_is_erased_or_stays_even_for_the_owner(String sql) throws SQLException {
    log().append(entry());
    String rows =
        "select sequence, account_id, subject, wrapped_key, sealed from audit_personal order by 1";
    List<String> before = database.query(rows);
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> database.execute(sql))
        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    assertThat(database.query(rows)).isEqualTo(before);
  }

  private static AuditEntry entry() {
    PersonalCommitment made = PersonalCommitment.to(new byte[] {1}, new byte[32]);
    return new AuditEntry(
            Instant.EPOCH,
            Optional.of(Fresh.account()),
            Optional.of(Fresh.person()),
            AuditAction.SITE_LIST,
            AuditOutcome.ALLOWED,
            "-",
            "",
            new RequestFacts("request-1", "192.0.2.*"))
        .with("192.0.2.*", new Personal.Sealed(made, new SideRecord(new byte[9], new byte[9])));
  }
}
