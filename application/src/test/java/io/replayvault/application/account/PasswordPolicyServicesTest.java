package io.replayvault.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.account.in.RecordDeviation;
import io.replayvault.application.account.in.SetPasswordPolicy.Command;
import io.replayvault.application.account.in.SetPasswordPolicy.Outcome;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.PasswordRoom;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PasswordPolicyServicesTest {
  private static final Command PCI = new Command(PasswordProfile.PCI_DSS_4, Optional.empty());

  private final PasswordRoom room = new PasswordRoom();
  private final Guard guard =
      new Guard(new RoleDecisions(), room.watch.over(AuditLog.class, room.auditLog), room.clock);
  private final ReadPasswordPolicyService read =
      new ReadPasswordPolicyService(room.policies, guard);
  private final SetPasswordPolicyService set =
      new SetPasswordPolicyService(room.policies, room.deviations, guard, room.clock);
  private final Caller admin = Callers.admin(room.account);

  @Test
  void an_admin_reads_and_sets_the_policy_of_their_account() {
    assertThat(read.read(admin)).isEqualTo(new Guarded.Allowed<>(PasswordPolicy.USUAL));
    PasswordPolicy pci = PasswordPolicy.of(PasswordProfile.PCI_DSS_4);
    assertThat(set.set(admin, PCI)).isEqualTo(new Guarded.Allowed<>(new Outcome.Done(pci)));
    assertThat(read.read(admin)).isEqualTo(new Guarded.Allowed<>(pci));
  }

  @Test
  void the_rules_are_on_the_log_before_they_count() {
    room.watch.forget();
    PasswordRules rules = new PasswordRules(14, 12, true, true, 6, Optional.of(30), true, false);
    set.set(admin, new Command(PasswordProfile.CUSTOM, Optional.of(rules)));
    assertThat(room.watch.calls()).containsSubsequence("AuditLog.append", "PasswordPolicies.set");
    assertThat(room.lastEntry().action()).isEqualTo(AuditAction.PASSWORD_POLICY_CHANGE);
    assertThat(room.lastEntry().detail()).startsWith("custom ").contains("leastLength=14");
    assertThat(room.policies.of(room.account)).isEqualTo(PasswordPolicy.custom(rules));
  }

  @Test
  void nothing_under_the_floor_is_taken() {
    for (PasswordRules rules :
        new PasswordRules[] {
          new PasswordRules(9, 9, true, false, 1, Optional.empty(), true, true),
          new PasswordRules(15, 9, true, false, 1, Optional.empty(), true, true),
          new PasswordRules(15, 15, false, false, 1, Optional.empty(), true, true)
        }) {
      assertThat(refused(new Command(PasswordProfile.CUSTOM, Optional.of(rules)))).isTrue();
    }
    assertThat(room.policies.of(room.account)).isEqualTo(PasswordPolicy.USUAL);
  }

  @Test
  void the_digit_is_left_out_only_while_the_named_contacts_deviation_counts() {
    PasswordRules rules = new PasswordRules(15, 15, false, false, 1, Optional.empty(), true, true);
    Command loose = new Command(PasswordProfile.CUSTOM, Optional.of(rules));
    Caller contact =
        new Caller(admin.person().with(Standing.contact()), admin.signIn(), admin.request());
    RecordDeviationService record = new RecordDeviationService(room.deviations, guard, room.clock);
    Instant until = room.clock.instant().plus(Duration.ofDays(30));
    RecordDeviation.Command why = new RecordDeviation.Command("Old terminals", until);
    assertThat(record.record(admin, why)).isEqualTo(new Guarded.Refused<>());
    assertThat(refused(loose)).isTrue();
    room.watch.forget();
    record.record(contact, why);
    assertThat(room.watch.calls())
        .containsSubsequence("AuditLog.append", "PasswordDeviations.keep");
    assertThat(room.lastEntry().action()).isEqualTo(AuditAction.DEVIATION_RECORD);
    assertThat(room.lastEntry().detail()).contains(until.toString()).doesNotContain("terminals");
    assertThat(refused(loose)).isFalse();
    assertThat(room.policies.of(room.account).rules()).isEqualTo(rules);
    record.end(contact);
    assertThat(room.policies.of(room.account).rules()).isEqualTo(rules.withDigit());
    assertThat(room.lastEntry().action()).isEqualTo(AuditAction.DEVIATION_END);
  }

  @Test
  void a_deviation_without_a_reason_or_an_end_within_a_year_is_none() {
    Caller contact =
        new Caller(admin.person().with(Standing.contact()), admin.signIn(), admin.request());
    RecordDeviationService record = new RecordDeviationService(room.deviations, guard, room.clock);
    Instant now = room.clock.instant();
    for (RecordDeviation.Command bad :
        new RecordDeviation.Command[] {
          new RecordDeviation.Command(" ", now.plusSeconds(60)),
          new RecordDeviation.Command("Why", now),
          new RecordDeviation.Command("Why", now.plus(Duration.ofDays(367)))
        }) {
      assertThat(record.record(contact, bad))
          .isEqualTo(new Guarded.Allowed<>(new RecordDeviation.Outcome.Malformed()));
    }
    assertThat(room.deviations.of(room.account)).isEmpty();
  }

  @Test
  void custom_policies_bring_rules_and_named_ones_do_not() {
    PasswordRules pci = PasswordProfile.PCI_DSS_4.rules().orElseThrow();
    assertThat(refused(new Command(PasswordProfile.CUSTOM, Optional.empty()))).isTrue();
    assertThat(refused(new Command(PasswordProfile.PCI_DSS_4, Optional.of(pci)))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN_USER")
  void nobody_else_reads_or_sets_it(Role role) {
    Caller other = Callers.of(room.account, role, new Scope.WholeAccount());
    assertThat(read.read(other)).isEqualTo(new Guarded.Refused<>());
    assertThat(set.set(other, PCI)).isEqualTo(new Guarded.Refused<>());
    assertThat(room.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(room.policies.of(room.account)).isEqualTo(PasswordPolicy.USUAL);
  }

  @Test
  void nothing_changes_while_the_log_is_away() {
    room.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> set.set(admin, PCI)).isInstanceOf(Outage.class);
    assertThat(room.policies.of(room.account)).isEqualTo(PasswordPolicy.USUAL);
  }

  private boolean refused(Command command) {
    return set.set(admin, command) instanceof Guarded.Allowed<Outcome>(Outcome outcome)
        && outcome instanceof Outcome.Refused;
  }
}
