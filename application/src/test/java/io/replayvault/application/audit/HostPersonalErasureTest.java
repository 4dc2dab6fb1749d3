package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.KeptAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HostPersonalErasureTest {
  private final SealedLog sealed = new SealedLog();
  private final AccountId account = Fresh.account();

  @Test
  void what_is_personal_is_gone_and_that_is_on_the_account_s_log() {
    append();
    append();
    HostPersonalErasure host =
        new HostPersonalErasure(sealed.log, sealed.log, sealed.keys.clock, sealed.keys.chance);
    assertThat(host.erase(SealedLog.PERSON)).containsExactly(account);
    assertThat(sealed.personal().of(account, sealed.log.records())).isEmpty();
    AuditEntry last = sealed.log.records().getLast().entry();
    assertThat(last.action()).isEqualTo(AuditAction.PERSONAL_PARTS_ERASE);
    assertThat(last.account()).contains(account);
    assertThat(last.subject()).isEqualTo("person:" + SealedLog.PERSON);
    assertThat(last.detail()).isEqualTo("records 2");
    assertThat(last.request().requestId()).matches("[0-9a-f]{24}");
    assertThat(host.erase(SealedLog.PERSON)).isEmpty();
    assertThat(sealed.log.records()).hasSize(3);
  }

  @Test
  void nothing_is_erased_when_the_log_is_away() {
    append();
    HostPersonalErasure host =
        new HostPersonalErasure(
            sealed.log,
            entry -> {
              throw new AuditUnavailable("away", new IllegalStateException());
            },
            sealed.keys.clock,
            sealed.keys.chance);
    assertThatThrownBy(() -> host.erase(SealedLog.PERSON)).isInstanceOf(AuditUnavailable.class);
    assertThat(sealed.log.of(List.of(1L))).hasSize(1);
  }

  private void append() {
    sealed.discreet(KeptAddress.FULL).append(sealed.from("203.0.113.7", Optional.of(account)));
  }
}
