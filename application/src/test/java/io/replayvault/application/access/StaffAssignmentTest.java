package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.StaffAssignment.Outcome;
import io.replayvault.application.access.out.InMemoryStaffDuties;
import io.replayvault.application.access.out.StaffDuties;
import io.replayvault.application.account.out.InMemoryAccounts;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PasswordHash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clause H1: only an account's own team reaches it, and duties stay apart. */
final class StaffAssignmentTest {
  private final Doors doors = new Doors();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final StaffDuties duties =
      doors.watch.over(StaffDuties.class, new InMemoryStaffDuties(doors.peopleInMemory, accounts));
  private final StaffAssignment staff =
      new StaffAssignment(duties, doors.hasher, doors.log, doors.keyRoom.chance, doors.clock);
  private final EmailAddress email = Fresh.email();

  StaffAssignmentTest() {
    accounts.add(new Account(doors.account, "Shop"));
  }

  @Test
  void a_newcomer_gets_the_duty_on_the_only_account_and_a_password_nobody_knows() {
    Outcome.Given given = given(staff.give(email, "Sam", Duty.SUPPORT, List.of()));
    assertThat(given.isNew()).isTrue();
    Person person = doors.people.find(given.person()).orElseThrow();
    assertThat(person.account()).isEqualTo(doors.account);
    assertThat(person.standing().duties()).containsExactly(Duty.SUPPORT);
  }

  @Test
  void it_is_on_the_log_of_each_account_before_it_is_done() {
    AccountId other = Fresh.account();
    accounts.add(new Account(other, "Bank"));
    Outcome.Given given =
        given(
            staff.give(email, "Sam", Duty.AUDITOR, List.of(doors.account.value(), other.value())));
    assertThat(doors.watch.calls())
        .containsSubsequence("AuditLog.append", "AuditLog.append", "StaffDuties.add");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.STAFF_DUTY_GIVE);
    assertThat(doors.lastEntry().account()).contains(other);
    assertThat(doors.lastEntry().subject()).isEqualTo("person:" + given.person());
    assertThat(doors.lastEntry().detail()).isEqualTo("AUDITOR");
    assertThat(doors.lastEntry().request().requestId()).matches("[0-9a-f]{24}");
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> staff.give(Fresh.email(), "Di", Duty.AUDITOR, named()))
        .isInstanceOf(Outage.class);
    assertThat(doors.watch.calls()).containsOnlyOnce("StaffDuties.add");
  }

  @Test
  void duties_are_kept_apart_over_all_accounts() {
    AccountId other = Fresh.account();
    accounts.add(new Account(other, "Bank"));
    given(staff.give(email, "Sam", Duty.OPERATOR, named()));
    assertThat(faults(staff.give(email, "Sam", Duty.SUPPORT, List.of(other.value()))))
        .containsExactly("nobody who looks after keys sees recordings");
    given(staff.give(email, "Sam", Duty.CUSTOMER_SUCCESS, List.of(other.value())));
    assertThat(faults(staff.give(email, "Sam", Duty.AUDITOR, named())))
        .contains("an auditor changes nothing");
  }

  @Test
  void somebody_of_a_customer_is_given_none() {
    Person customer =
        new Person(
            Fresh.person(), doors.account, "Ann", email, Role.ADMIN_USER, new Scope.WholeAccount());
    doors.people.add(customer, new PasswordHash("x"));
    assertThat(faults(staff.give(email, "Ann", Duty.OPERATOR, List.of()))).hasSize(1);
    assertThat(doors.people.find(customer.id())).contains(customer);
  }

  @Test
  void accounts_are_named_where_there_are_several_and_must_be_there() {
    assertThat(faults(staff.give(email, "Sam", Duty.SUPPORT, List.of("nowhere"))).getFirst())
        .contains(doors.account.value(), "Shop");
    accounts.add(new Account(Fresh.account(), "Bank"));
    assertThat(faults(staff.give(email, "Sam", Duty.SUPPORT, List.of())).getFirst())
        .contains("Shop", "Bank");
  }

  @Test
  void a_duty_ends_where_it_is_said_or_everywhere_and_is_on_the_log_first() {
    Outcome.Given given = given(staff.give(email, "Sam", Duty.SUPPORT, List.of()));
    assertThat(staff.end(email, Duty.SUPPORT, List.of()))
        .isEqualTo(new Outcome.Ended(List.of(doors.account)));
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "StaffDuties.end");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.STAFF_DUTY_END);
    assertThat(doors.people.find(given.person()).orElseThrow().isActive()).isFalse();
    assertThat(faults(staff.end(email, Duty.SUPPORT, List.of()))).hasSize(1);
    assertThat(faults(staff.end(Fresh.email(), Duty.SUPPORT, List.of()))).hasSize(1);
  }

  private List<String> named() {
    return List.of(doors.account.value());
  }

  private static Outcome.Given given(Outcome outcome) {
    return (Outcome.Given) outcome;
  }

  private static List<String> faults(Outcome outcome) {
    return ((Outcome.Refused) outcome).faults();
  }
}
