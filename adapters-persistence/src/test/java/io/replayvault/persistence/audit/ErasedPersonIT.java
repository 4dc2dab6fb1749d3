package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.HostPersonalErasure;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.UserAgent;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.export.Verdict;
import io.replayvault.persistence.database.FreshDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is personal of records goes, and the log stays as it was signed (clause F3). */
final class ErasedPersonIT {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  private final AccountId account = Fresh.account();
  private final PersonId person = Fresh.person();
  private final SignedLog log = new SignedLog(database::factory);

  @BeforeEach
  void appendAndSign() {
    log.discreet().append(entry(person, "203.0.113.7"));
    log.discreet().append(entry(Fresh.person(), "203.0.113.8"));
    log.sealing().next();
  }

  @Test
  void nothing_personal_lies_in_the_tables_in_the_clear() throws SQLException {
    for (String table : List.of("audit_record", "audit_personal")) {
      String rows = String.join("\n", database.query("select t::text from " + table + " t"));
      assertThat(rows).doesNotContain("203.0.113.7", "Browser/1");
    }
    assertThat(database.query("select encode(sealed, 'escape') from audit_personal"))
        .noneMatch(kept -> kept.contains("203.0.113") || kept.contains("Browser"));
  }

  @Test
  void whoever_is_erased_is_in_no_export_any_more_and_it_verifies()
      throws SQLException, IOException {
    assertThat(log.export(account)).contains("203.0.113.7", "203.0.113.8");
    new HostPersonalErasure(
            new JdbcPersonalErasure(database.application()),
            new JdbcAuditLog(database.application()),
            InstantSource.system(),
            new SeededChance(7))
        .erase(person);
    log.sealing().next();
    assertThat(log.export(account))
        .contains("203.0.113.8", "PERSONAL_PARTS_ERASE")
        .doesNotContain("203.0.113.7");
    Verdict verdict = log.verdict(account, List.of());
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.opened()).isEqualTo(1);
    assertThat(verdict.erased()).isEqualTo(1);
    assertThat(
            database.query(
                "select count(*) from audit_personal where wrapped_key is null and sealed is null"))
        .containsExactly("1");
  }

  @Test
  void what_was_put_beside_another_record_is_not_told_as_that_one_s()
      throws SQLException, IOException {
    database.execute("alter table audit_personal disable trigger all");
    database.execute(
        "update audit_personal a set wrapped_key = b.wrapped_key, sealed = b.sealed"
            + " from audit_personal b where a.sequence = 1 and b.sequence = 2");
    assertThat(log.export(account)).contains("203.0.113.8").doesNotContain("203.0.113.7");
    assertThat(log.verdict(account, List.of()).erased()).isEqualTo(1);
  }

  private AuditEntry entry(PersonId actor, String address) {
    return new AuditEntry(
        InstantSource.system().instant(),
        Optional.of(account),
        Optional.of(actor),
        AuditAction.SITE_LIST,
        AuditOutcome.ALLOWED,
        "-",
        "",
        new RequestFacts("request-1", "203.0.113.*")
            .from(ClientAddress.parse(address))
            .with(UserAgent.of("Browser/1")));
  }
}
