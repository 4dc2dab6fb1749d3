package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.CheckpointsLate;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Clauses F3, H1: no look at a recording on the word of the database alone, if so wanted. */
final class OutwardAuditLogTest {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final SealedLog sealed = new SealedLog();
  private final CheckpointsReach reach = new CheckpointsReach(PATIENCE, sealed.keys.clock);
  private final AuditLog log = new OutwardAuditLog(sealed.log, reach);

  @ParameterizedTest
  @EnumSource(names = {"SESSION_SEARCH", "SESSION_READ", "SESSION_REPLAY"})
  void while_no_place_is_in_time_no_recording_is_shown_and_that_is_recorded(AuditAction action) {
    reach.see(List.of(PATIENCE.plusMillis(1), Duration.ofDays(1)));
    assertThatExceptionOfType(CheckpointsLate.class)
        .isThrownBy(() -> log.append(entry(action, AuditOutcome.ALLOWED)));
    assertThat(entries())
        .singleElement()
        .satisfies(
            put -> {
              assertThat(put.action()).isEqualTo(action);
              assertThat(put.outcome()).isEqualTo(AuditOutcome.DENIED);
              assertThat(put.detail()).isEqualTo("checkpoints-late");
              assertThat(put.subject()).isEqualTo("session:abc");
            });
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SESSION_SEARCH", "SESSION_READ", "SESSION_REPLAY"})
  void all_else_goes_on(AuditAction action) {
    AuditEntry entry = entry(action, AuditOutcome.ALLOWED);
    log.append(entry);
    assertThat(entries()).containsExactly(entry.kept());
  }

  @Test
  void who_was_refused_for_another_reason_is_recorded_with_that() {
    AuditEntry entry = entry(AuditAction.SESSION_REPLAY, AuditOutcome.DENIED);
    log.append(entry);
    assertThat(entries()).containsExactly(entry.kept());
  }

  @Test
  void one_place_in_time_is_enough() {
    assertThat(reach.see(List.of(Duration.ofDays(1), PATIENCE))).isEqualTo(1);
    AuditEntry entry = entry(AuditAction.SESSION_REPLAY, AuditOutcome.ALLOWED);
    log.append(entry);
    assertThat(entries()).containsExactly(entry.kept());
  }

  @Test
  void what_was_seen_counts_no_longer_than_the_patience() {
    assertThat(reach.isInTime()).as("before any look").isFalse();
    reach.see(List.of(Duration.ZERO));
    sealed.keys.clock.move(PATIENCE);
    assertThat(reach.isInTime()).isTrue();
    sealed.keys.clock.move(Duration.ofMillis(1));
    assertThat(reach.isInTime()).isFalse();
    reach.see(List.of());
    assertThat(reach.isInTime()).as("without any place").isFalse();
  }

  private List<AuditEntry> entries() {
    return sealed.log.records().stream().map(AuditRecord::entry).toList();
  }

  private AuditEntry entry(AuditAction action, AuditOutcome outcome) {
    return new AuditEntry(
        sealed.keys.clock.instant(),
        Optional.empty(),
        Optional.of(SealedLog.PERSON),
        action,
        outcome,
        "session:abc",
        "0-30000",
        new RequestFacts("request", "203.0.113.*"));
  }
}
