package io.replayvault.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.UserAgent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AuditEntryTest {
  @Test
  void keeps_500_characters_of_subject_and_detail() {
    AuditEntry entry = entry("s".repeat(500), "d".repeat(501));
    assertThat(entry.subject()).isEqualTo("s".repeat(500));
    assertThat(entry.detail()).isEqualTo("d".repeat(500));
  }

  @Test
  void never_cuts_a_character_in_two() {
    AuditEntry entry = entry("s".repeat(499) + "😀", "d".repeat(498) + "😀😀");
    assertThat(entry.subject()).isEqualTo("s".repeat(499));
    assertThat(entry.detail()).isEqualTo("d".repeat(498) + "😀");
  }

  @Test
  void keeps_a_replacement_for_the_character_that_no_database_takes() {
    AuditEntry entry = entry("a\0b", "\0");
    assertThat(entry.subject()).isEqualTo("a\ufffdb");
    assertThat(entry.detail()).isEqualTo("\ufffd");
  }

  @Test
  void keeps_address_and_agent_apart_from_its_request() {
    RequestFacts facts =
        new RequestFacts("r1", "*")
            .from(ClientAddress.parse("203.0.113.7"))
            .with(UserAgent.of("Browser/1"));
    AuditEntry entry =
        new AuditEntry(
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            AuditAction.SIGN_IN,
            AuditOutcome.FAILED,
            "-",
            "",
            facts);
    assertThat(entry.request()).isEqualTo(new RequestFacts("r1", "*"));
    PersonalParts parts = new PersonalParts(facts.address(), facts.agent());
    assertThat(entry.personal()).isEqualTo(new Personal.Open(parts));
    assertThat(entry.toString()).doesNotContain("203.0.113.7", "Browser");
    assertThat(entry.kept().personal()).isEqualTo(new Personal.None());
  }

  @Test
  void the_names_of_actions_are_part_of_the_api() {
    assertThat(Stream.of(AuditAction.values()).map(Enum::name))
        .containsExactly(
            "SIGN_IN",
            "SIGN_OUT",
            "PERSON_ADD",
            "PASSWORD_RESET",
            "PASSWORD_CHOOSE",
            "SIGN_IN_END",
            "SITE_LIST",
            "SITE_CREATE",
            "POLICY_PUBLISH",
            "SESSION_SEARCH",
            "SESSION_READ",
            "SESSION_REPLAY",
            "AUDIT_READ",
            "PASSWORD_CHANGE",
            "PASSWORD_POLICY_READ",
            "PASSWORD_POLICY_CHANGE",
            "PERSON_LIST",
            "PERSON_CHANGE",
            "PERSON_REVOKE",
            "PERSON_REQUEST",
            "PERSON_REQUEST_LIST",
            "PERSON_REQUEST_WITHDRAW",
            "PERSON_REQUEST_REFUSE",
            "SITE_GROUP_LIST",
            "SITE_GROUP_CREATE",
            "SITE_GROUP_CHANGE",
            "SITE_GROUP_REMOVE",
            "SERVICE_TOKEN_LIST",
            "SERVICE_TOKEN_MAKE",
            "SERVICE_TOKEN_REVOKE",
            "SERVICE_TOKEN_USE",
            "LOCKOUT_POLICY_READ",
            "LOCKOUT_POLICY_CHANGE",
            "PERSON_ATTEMPTS",
            "ACCOUNT_ACT",
            "DEFAULTS_CHOOSE",
            "SECOND_FACTOR",
            "STEP_UP",
            "FACTOR_ENROL",
            "FACTOR_REMOVE",
            "RECOVERY_CODES_REPLACE",
            "STAFF_DUTY_GIVE",
            "STAFF_DUTY_END",
            "SUPPORT_ASK",
            "SUPPORT_APPROVE",
            "SUPPORT_REFUSE",
            "SUPPORT_END",
            "SUPPORT_LIST",
            "BREAK_GLASS_OPEN",
            "BREAK_GLASS_REVIEW",
            "ADDRESS_REFUSE",
            "ADDRESS_LIST_READ",
            "ADDRESS_LIST_CHANGE",
            "PASSKEY_COUNTER_BACK",
            "PERSONAL_PARTS_ERASE",
            "AUDIT_SETTINGS_READ",
            "AUDIT_SETTINGS_CHANGE",
            "SESSION_PLAYED",
            "ALERT_RAISE",
            "ALERT_RESPOND",
            "ALERT_LIST",
            "ALERT_ACKNOWLEDGE",
            "DETECTION_POLICY_READ",
            "DETECTION_POLICY_CHANGE",
            "DECOY_LIST",
            "DECOY_MARK",
            "DECOY_UNMARK",
            "KEY_ROTATE",
            "KEY_DESTROY",
            "ACCESS_REVIEW_OPEN",
            "ACCESS_REVIEW_READ",
            "ACCESS_REVIEW_CONFIRM",
            "ACCESS_REVIEW_REVOKE",
            "ACCESS_REVIEW_WARN",
            "ACCESS_REVIEW_CLOSE",
            "PERSON_SUSPEND",
            "PERSON_LOCK",
            "ACCOUNT_ADD",
            "ACCOUNT_RENAME",
            "ACCOUNT_LIST",
            "DEVIATION_RECORD",
            "DEVIATION_END",
            "COMPLIANCE_READ",
            "PERSON_ERASE",
            "REQUEST_REFUSE",
            "KEY_MAKE",
            "SITE_QUOTA_CHANGE",
            "UNKNOWN");
  }

  private static AuditEntry entry(String subject, String detail) {
    return new AuditEntry(
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        AuditAction.SIGN_IN,
        AuditOutcome.FAILED,
        subject,
        detail,
        new RequestFacts("r1", "*"));
  }
}
