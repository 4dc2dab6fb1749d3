package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.HostAccounts.Outcome;
import io.replayvault.application.access.out.AccountRegister;
import io.replayvault.application.access.out.InMemoryAccountRegister;
import io.replayvault.application.access.out.InMemoryStaffDuties;
import io.replayvault.application.account.out.InMemoryAccounts;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.Region;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PasswordHash;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause E4: an operator makes customers, each with the contact who asks for all others. */
final class HostAccountsTest {
  private final Doors doors = new Doors();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final HostAccounts host =
      new HostAccounts(
          doors.watch.over(
              AccountRegister.class, new InMemoryAccountRegister(doors.peopleInMemory, accounts)),
          new InMemoryStaffDuties(doors.peopleInMemory, accounts),
          doors.hasher,
          doors.log,
          doors.keyRoom.chance,
          doors.clock);
  private final EmailAddress email = Fresh.email();

  HostAccountsTest() {
    accounts.add(new Account(doors.account, "Shop"));
  }

  @Test
  void a_second_account_is_made_with_its_contact_who_needs_a_link() {
    Outcome.Added added = added("Bank", Optional.of(new Region("eu")));
    assertThat(added.needsLink()).isTrue();
    Account bank = accounts.find(added.account()).orElseThrow();
    assertThat(bank.name()).isEqualTo("Bank");
    assertThat(bank.region()).contains(new Region("eu"));
    Person contact = doors.people.find(added.contact()).orElseThrow();
    assertThat(contact.account()).isEqualTo(bank.id());
    assertThat(contact.role()).isEqualTo(Role.ADMIN_USER);
    assertThat(contact.standing().namedContact()).isTrue();
  }

  @Test
  void account_and_contact_are_on_its_log_before_they_are_there() {
    Outcome.Added added = added("Bank", Optional.empty());
    assertThat(doors.watch.calls())
        .containsSubsequence("AuditLog.append", "AuditLog.append", "AccountRegister.add");
    assertThat(doors.auditLog.records())
        .extracting(record -> record.entry().action())
        .containsExactly(AuditAction.ACCOUNT_ADD, AuditAction.PERSON_ADD);
    assertThat(doors.lastEntry().account()).contains(added.account());
    assertThat(doors.lastEntry().subject()).isEqualTo("person:" + added.contact());
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> host.add("Other", Optional.empty(), Fresh.email(), "Ben"))
        .isInstanceOf(Outage.class);
    assertThat(accounts.all()).extracting(Account::name).containsExactly("Bank", "Shop");
  }

  @Test
  void a_name_is_given_once() {
    assertThat(host.add("Shop", Optional.empty(), email, "Ann"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(doors.auditLog.records()).isEmpty();
  }

  @Test
  void a_contact_of_another_account_signs_in_as_ever() {
    Outcome.Added bank = added("Bank", Optional.empty());
    Outcome.Added mill = added("Mill", Optional.empty());
    assertThat(mill.contact()).isEqualTo(bank.contact());
    assertThat(mill.needsLink()).isFalse();
    assertThat(doors.people.find(bank.contact()).orElseThrow().account()).isEqualTo(bank.account());
  }

  @Test
  void staff_are_no_contacts_of_customers() {
    Person staff =
        new Person(
            Fresh.person(),
            doors.account,
            "Sam",
            email,
            Role.ALERT_RECEIVER,
            new Scope.WholeAccount(),
            Standing.of(Set.of(Duty.SUPPORT)));
    doors.people.add(staff, new PasswordHash("x"));
    assertThat(host.add("Bank", Optional.empty(), email, "Sam"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void an_account_is_renamed_once_that_is_on_its_log() {
    assertThat(host.rename(doors.account.value(), "Store"))
        .isEqualTo(new Outcome.Renamed(new Account(doors.account, "Store")));
    assertThat(doors.watch.calls())
        .containsSubsequence("AuditLog.append", "AccountRegister.rename");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.ACCOUNT_RENAME);
    assertThat(doors.lastEntry().account()).contains(doors.account);
    assertThat(doors.lastEntry().toString()).doesNotContain("Store");
    added("Bank", Optional.empty());
    assertThat(host.rename(doors.account.value(), "Bank")).isInstanceOf(Outcome.Refused.class);
    assertThat(host.rename("nowhere", "Other")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void that_accounts_were_listed_is_recorded() {
    assertThat(host.list()).extracting(Account::name).containsExactly("Shop");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.ACCOUNT_LIST);
    assertThat(doors.lastEntry().account()).isEmpty();
  }

  private Outcome.Added added(String name, Optional<Region> region) {
    return (Outcome.Added) host.add(name, region, email, "Ann");
  }
}
