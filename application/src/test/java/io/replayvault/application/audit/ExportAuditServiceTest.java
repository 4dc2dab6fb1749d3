package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.audit.in.ExportAudit;
import io.replayvault.application.audit.in.ProveAudit;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.domain.audit.export.ExportCheck;
import io.replayvault.domain.audit.export.Finding;
import io.replayvault.domain.audit.export.Finding.Kind;
import io.replayvault.domain.audit.export.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Exports and proofs of a log, checked as an auditor does. */
final class ExportAuditServiceTest {
  private final SealedLog sealed = new SealedLog();
  private final AccountId account = Fresh.account();
  private final Caller caller = Callers.admin(account);

  @Test
  void an_export_holds_the_account_s_records_and_hashes_of_the_others() throws IOException {
    sealed.append(Optional.of(account), 700);
    sealed.sealing().next();
    sealed.append(600);
    sealed.sealing().next();
    Verdict verdict = verdict(sealed.log);
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.records()).isEqualTo(1300);
    assertThat(verdict.withheld()).isEqualTo(600);
    assertThat(verdict.checkpoints()).isEqualTo(2);
  }

  @Test
  void what_is_not_signed_yet_is_left_out() throws IOException {
    sealed.append(Optional.of(account), 3);
    sealed.sealing().next();
    sealed.append(Optional.of(account), 3);
    assertThat(verdict(sealed.log).records()).isEqualTo(3);
  }

  @Test
  void personal_parts_are_told_until_they_are_erased() throws IOException {
    AuditLog discreet = sealed.discreet(KeptAddress.FULL);
    discreet.append(sealed.from("203.0.113.7", Optional.of(account)));
    discreet.append(sealed.from("203.0.113.8", Optional.of(Fresh.account())));
    sealed.sealing().next();
    assertThat(export(sealed.log))
        .contains("\"parts\":{\"address\":\"203.0.113.7\",\"agent\":\"Browser/1\"}")
        .doesNotContain("203.0.113.8");
    assertThat(verdict(sealed.log).opened()).isEqualTo(1);
    new HostPersonalErasure(sealed.log, sealed.log, sealed.keys.clock, sealed.keys.chance)
        .erase(SealedLog.PERSON);
    assertThat(export(sealed.log)).doesNotContain("203.0.113.7");
    Verdict erased = verdict(sealed.log);
    assertThat(erased.findings()).isEmpty();
    assertThat(erased.erased()).isEqualTo(1);
  }

  @Test
  void a_record_that_was_edited_in_the_database_is_named() throws IOException {
    sealed.append(Optional.of(account), 9);
    sealed.sealing().next();
    assertThat(verdict(sealed.edited(4, false)).findings())
        .extracting(Finding::kind, Finding::first)
        .containsExactly(tuple(Kind.EDITED, 4L));
    assertThat(verdict(sealed.edited(4, true)).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.REWRITTEN);
  }

  @Test
  void a_log_that_was_cut_off_is_told() throws IOException {
    sealed.append(Optional.of(account), 9);
    sealed.sealing().next();
    assertThat(verdict(sealed.cut(7)).findings())
        .extracting(Finding::kind)
        .contains(Kind.TRUNCATED);
  }

  @Test
  void an_export_is_recorded_before_and_without_a_record_there_is_none() {
    sealed.append(Optional.of(account), 1);
    sealed.sealing().next();
    service(sealed.log).export(caller);
    assertThat(sealed.log.records().getLast().entry().detail()).isEqualTo("export");
    Guard refusing =
        new Guard(
            (person, permission, site) -> new AccessDecision.Allowed(),
            entry -> {
              throw new AuditUnavailable("away", new IllegalStateException());
            },
            sealed.keys.clock);
    assertThatThrownBy(
            () ->
                new ExportAuditService(
                        sealed.log, sealed.tree, sealed.signer, sealed.personal(), refusing)
                    .export(caller))
        .isInstanceOf(AuditUnavailable.class);
  }

  @Test
  void without_its_keys_an_export_fails_before_its_first_line() {
    sealed.append(Optional.of(account), 1);
    sealed.sealing().next();
    ExportAudit exports = service(sealed.log);
    sealed.keys.watch.before(
        "AccountKeyStore.find",
        () -> {
          throw new KeysUnavailable("away");
        });
    assertThatThrownBy(() -> exports.export(caller)).isInstanceOf(KeysUnavailable.class);
  }

  @Test
  void before_the_first_checkpoint_there_is_neither_export_nor_proof() {
    assertThat(service(sealed.log).export(caller)).isInstanceOf(Guarded.Refused.class);
    ProveAudit proofs = new ProveAuditService(sealed.log, sealed.tree, sealed.signer, guard());
    assertThat(proofs.current(caller)).isInstanceOf(Guarded.Refused.class);
    assertThat(proofs.inclusion(caller, 1)).isInstanceOf(Guarded.Refused.class);
    assertThat(proofs.consistency(caller, 1)).isInstanceOf(Guarded.Refused.class);
  }

  private Verdict verdict(AuditSequence sequence) throws IOException {
    ExportCheck check = new ExportCheck(sealed.signer.keys(SealedLog.ORIGIN), List.of());
    export(sequence).lines().forEach(line -> check.line(line.getBytes(StandardCharsets.UTF_8)));
    return check.verdict();
  }

  private String export(AuditSequence sequence) throws IOException {
    if (!(service(sequence).export(caller)
        instanceof Guarded.Allowed<ExportAudit.Export>(ExportAudit.Export export))) {
      throw new AssertionError("refused");
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    export.writeTo(written);
    return written.toString(StandardCharsets.UTF_8);
  }

  private ExportAudit service(AuditSequence sequence) {
    return new ExportAuditService(sequence, sealed.tree, sealed.signer, sealed.personal(), guard());
  }

  private Guard guard() {
    return new Guard(
        (person, permission, site) -> new AccessDecision.Allowed(), sealed.log, sealed.keys.clock);
  }
}
