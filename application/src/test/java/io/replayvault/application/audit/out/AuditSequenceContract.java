package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.CanonicalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AuditSequence} promises of what was appended to its {@link AuditLog}. */
public abstract class AuditSequenceContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  /** The log; nothing was appended before. */
  protected abstract AuditLog log();

  /** The same log, read as a whole. */
  protected abstract AuditSequence sequence();

  @Test
  void the_last_number_is_that_of_the_newest_record() {
    assertThat(sequence().last()).isZero();
    appendSome(3);
    assertThat(sequence().last()).isEqualTo(3);
  }

  @Test
  void records_of_all_accounts_and_of_none_come_in_the_order_of_their_numbers() {
    List<AuditRecord> appended = appendSome(5);
    assertThat(sequence().from(1, 1000)).extracting(Appended::record).isEqualTo(appended);
    assertThat(sequence().from(2, 2))
        .extracting(Appended::record)
        .isEqualTo(appended.subList(1, 3));
    assertThat(sequence().from(6, 10)).isEmpty();
  }

  @Test
  void the_hash_that_was_reckoned_at_the_append_is_that_of_the_record_as_it_lies_there() {
    appendSome(3);
    log().append(entry("half a pair: \ud83d, and \t\"\\ 記録 😀"));
    for (Appended each : sequence().from(1, 10)) {
      assertThat(each.leaf()).contains(CanonicalRecord.leaf(each.record()));
    }
  }

  private List<AuditRecord> appendSome(int count) {
    List<AuditRecord> appended = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      appended.add(log().append(entry("number " + i)));
    }
    return appended;
  }

  private static AuditEntry entry(String detail) {
    boolean known = detail.length() % 2 == 0;
    return new AuditEntry(
        NOW.plusNanos(123_456),
        known ? Optional.of(Fresh.account()) : Optional.empty(),
        known ? Optional.of(Fresh.person()) : Optional.empty(),
        AuditAction.SIGN_IN,
        AuditOutcome.ALLOWED,
        "-",
        detail,
        new RequestFacts("request-1", "192.0.*.*")
            .by(Fresh.serviceToken())
            .because(new StatedReason(known ? "SUPPORT_CASE" : "A_LATER_ONE", Optional.empty())));
  }
}
