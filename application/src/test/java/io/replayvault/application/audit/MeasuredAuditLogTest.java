package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.node.out.InMemoryMeters;
import io.replayvault.application.node.out.Measure;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MeasuredAuditLogTest {
  private final InMemoryMeters meters = new InMemoryMeters();
  private final HandClock clock = new HandClock(Sessions.START);

  @Test
  void a_record_lags_as_long_as_it_is_not_durable() {
    MeasuredAuditLog log =
        new MeasuredAuditLog(
            entry -> {
              clock.move(Duration.ofMillis(1_500));
              assertThat(meters.read(Measure.AUDIT_LAG.series())).isEqualTo(1.5);
              throw new AuditUnavailable("away", new IllegalStateException());
            },
            meters,
            clock);
    assertThatThrownBy(() -> log.append(entry())).isInstanceOf(AuditUnavailable.class);
    assertThat(meters.read(Measure.AUDIT_LAG.series())).isZero();
    assertThat(meters.read(Measure.AUDIT_FAILURES.series())).isOne();
    assertThat(meters.read(Measure.AUDIT_APPEND.series())).isOne();
  }

  private AuditEntry entry() {
    return new AuditEntry(
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        AuditAction.SIGN_IN,
        AuditOutcome.FAILED,
        "-",
        "password",
        new RequestFacts("1", "*"));
  }
}
