package io.replayvault.domain.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FactTest {
  @ParameterizedTest
  @CsvSource({
    "SESSION_REPLAY, ALLOWED, window 1, REPLAY",
    "SESSION_READ, ALLOWED, '', LOOK",
    "AUDIT_READ, ALLOWED, export, EXPORT",
    "AUDIT_READ, ALLOWED, download CSV filters: person=p-1, EXPORT",
    "AUDIT_READ, ALLOWED, filters: person=p-1, OTHER",
    "SESSION_PLAYED, ALLOWED, '', OTHER",
    "AUDIT_READ, ALLOWED, '', OTHER",
    "SIGN_IN, ALLOWED, password, SIGN_IN",
    "STEP_UP, ALLOWED, password, SIGN_IN",
    "SIGN_IN, FAILED, password, SIGN_IN_FAILED",
    "ADDRESS_REFUSE, FAILED, '', SIGN_IN_FAILED",
    "PERSON_LOCK, FAILED, password, SIGN_IN_FAILED",
    "PERSON_LOCK, FAILED, PASSWORD_CHANGE, SIGN_IN_FAILED",
    "PERSON_LIST, ALLOWED, '', OTHER"
  })
  void each_record_is_told_by_what_it_says(
      AuditAction action, AuditOutcome outcome, String detail, FactKind kind) {
    assertThat(Fact.of(record(action, outcome, detail, "-")).map(Fact::kind)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SECOND_FACTOR", "STEP_UP", ""})
  void a_lock_by_a_guess_at_another_proof_is_no_try_at_a_password(String detail) {
    assertThat(Fact.of(record(AuditAction.PERSON_LOCK, AuditOutcome.FAILED, detail, "-")))
        .isEmpty();
  }

  @Test
  void what_was_refused_and_what_nobody_did_is_none() {
    assertThat(Fact.of(record(AuditAction.SESSION_READ, AuditOutcome.DENIED, "", "-"))).isEmpty();
    AuditEntry raised =
        new AuditEntry(
            Instant.EPOCH,
            Optional.of(new AccountId("a")),
            Optional.empty(),
            AuditAction.ALERT_RAISE,
            AuditOutcome.ALLOWED,
            "alert:1-NEW_PLACE",
            "",
            new RequestFacts("detection", "-"));
    assertThat(Fact.of(new AuditRecord(1, raised))).isEmpty();
  }

  @Test
  void the_session_is_read_from_the_subject_and_anything_else_from_none() {
    assertThat(session("session:s-1")).contains(new SessionId("s-1"));
    assertThat(session("session:not one")).isEmpty();
    assertThat(session("person:s-1")).isEmpty();
  }

  private static Optional<SessionId> session(String subject) {
    return Fact.of(record(AuditAction.SESSION_READ, AuditOutcome.ALLOWED, "", subject))
        .flatMap(Fact::session);
  }

  private static AuditRecord record(
      AuditAction action, AuditOutcome outcome, String detail, String subject) {
    return new AuditRecord(
        1,
        new AuditEntry(
            Instant.EPOCH,
            Optional.of(new AccountId("a")),
            Optional.of(new PersonId("p")),
            action,
            outcome,
            subject,
            detail,
            new RequestFacts("r", "203.0.113.*")));
  }
}
