package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.report.JsonRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AuditReceiver} promises. */
public abstract class AuditReceiverContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  /** The receiver under test; each call within a test gives the same. */
  protected abstract AuditReceiver receiver();

  /** The records that arrived, as JSON, in the order in which they came. */
  protected abstract List<String> received() throws Exception;

  @Test
  void what_was_taken_is_there_in_its_order_and_says_what_it_said() throws Exception {
    List<AuditRecord> records = List.of(record(1, "a\nb <109>1 x"), record(2, "記録 \u202e \"\\"));
    receiver().take(records);
    receiver().take(List.of(record(3, "")));
    assertThat(received())
        .containsExactly(
            JsonRecord.line(records.get(0)),
            JsonRecord.line(records.get(1)),
            JsonRecord.line(record(3, "")));
  }

  @Test
  void the_same_may_come_again() throws Exception {
    receiver().take(List.of(record(1, "")));
    receiver().take(List.of(record(1, "")));
    assertThat(received().stream().distinct()).containsExactly(JsonRecord.line(record(1, "")));
  }

  /** A record of that number that says that. */
  public static AuditRecord record(long number, String detail) {
    return new AuditRecord(
        number,
        new AuditEntry(
            NOW,
            Optional.empty(),
            Optional.empty(),
            AuditAction.SIGN_IN,
            AuditOutcome.FAILED,
            "-",
            detail,
            new RequestFacts("request-" + number, "192.0.*.*")));
  }
}
