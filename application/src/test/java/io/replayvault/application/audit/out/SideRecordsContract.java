package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.SideRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SideRecords} and {@link PersonalErasure} on a log promise. */
public abstract class SideRecordsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final PersonalCommitment COMMITMENT =
      PersonalCommitment.to(new byte[] {1}, new byte[32]);
  private static final byte[] KEY = {1, 2, 3};
  private static final byte[] SEALED = {4, 5, 6};

  private final AccountId account = Fresh.account();
  private final PersonId person = Fresh.person();

  /** The log to which records are appended. */
  protected abstract AuditLog log();

  /** What lies beside its records. */
  protected abstract SideRecords sides();

  /** What erases it. */
  protected abstract PersonalErasure erasure();

  @Test
  void what_was_sealed_lies_beside_its_record() {
    AuditRecord appended = log().append(sealed(account, person, "-"));
    assertThat(appended.entry().personal()).isEqualTo(new Personal.Committed(COMMITMENT));
    Map<Long, SideRecord> found = sides().of(List.of(appended.sequence(), 1_000_000L));
    assertThat(found).containsOnlyKeys(appended.sequence());
    assertThat(found.values()).extracting(SideRecord::wrappedKey).containsExactly(KEY);
    assertThat(found.values()).extracting(SideRecord::sealed).containsExactly(SEALED);
  }

  @Test
  void beside_a_record_that_has_nothing_personal_lies_nothing() {
    AuditEntry plain = sealed(account, person, "-").with("*", new Personal.None());
    AuditRecord appended = log().append(plain);
    assertThat(sides().of(List.of(appended.sequence()))).isEmpty();
    assertThat(sides().of(List.of())).isEmpty();
  }

  @Test
  void a_person_is_erased_from_what_they_did_and_from_what_is_about_them() {
    long by = log().append(sealed(account, person, "-")).sequence();
    long about = log().append(sealed(account, Fresh.person(), "person:" + person)).sequence();
    long other = log().append(sealed(account, Fresh.person(), "-")).sequence();
    AccountId elsewhere = Fresh.account();
    long there = log().append(sealed(elsewhere, person, "-")).sequence();
    assertThat(erasure().left(person)).isEqualTo(Map.of(account, 2L, elsewhere, 1L));
    erasure().erase(account, person, NOW);
    assertThat(sides().of(List.of(by, about, other, there))).containsOnlyKeys(other, there);
    assertThat(erasure().left(person)).isEqualTo(Map.of(elsewhere, 1L));
  }

  @Test
  void erasing_again_changes_nothing() {
    log().append(sealed(account, person, "-"));
    erasure().erase(account, person, NOW);
    erasure().erase(account, person, NOW.plusSeconds(1));
    assertThat(erasure().left(person)).isEmpty();
  }

  private static AuditEntry sealed(AccountId account, PersonId actor, String subject) {
    return new AuditEntry(
            NOW,
            Optional.of(account),
            Optional.of(actor),
            AuditAction.SITE_LIST,
            AuditOutcome.ALLOWED,
            subject,
            "",
            new RequestFacts("request-1", "192.0.2.*"))
        .with("192.0.2.*", new Personal.Sealed(COMMITMENT, new SideRecord(KEY, SEALED)));
  }
}
