package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.HostAddressLists.Outcome;
import io.replayvault.application.access.out.InMemoryLostAddresses;
import io.replayvault.application.access.out.LostAddresses;
import io.replayvault.application.fixtures.AddressesFor;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PlainPassword;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clause H3: the way back in when nobody is where a list lets them in. */
final class HostAddressListsTest {
  private static final AddressList OFFICE = AddressesFor.list("203.0.113.0/24");

  private final Doors doors = new Doors();
  private final LostAddresses lost =
      doors.watch.over(
          LostAddresses.class, new InMemoryLostAddresses(doors.addressLists, doors.peopleInMemory));
  private final HostAddressLists host =
      new HostAddressLists(lost, doors.log, doors.keyRoom.chance, doors.clock);
  private final PersonId person = added();

  @Test
  void a_list_is_removed_once_that_is_on_its_account_s_log() {
    doors.addressLists.keep(doors.account, OFFICE);
    assertThat(removed()).isEqualTo(new Outcome.Removed(doors.account));
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "LostAddresses.remove");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.ADDRESS_LIST_CHANGE);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.ALLOWED);
    assertThat(doors.lastEntry().account()).contains(doors.account);
    assertThat(doors.lastEntry().actor()).isEmpty();
    assertThat(doors.lastEntry().detail()).endsWith("; removed 203.0.113.0/24");
    assertThat(doors.lastEntry().request().requestId()).matches("[0-9a-f]{24}");
    assertThat(doors.addressLists.of(doors.account)).isEqualTo(AddressList.EVERYWHERE);
  }

  @Test
  void of_several_accounts_the_named_one_s_list_alone_is_removed() {
    AccountId second = alsoIn(Fresh.account(), Role.ADMIN_USER);
    doors.addressLists.keep(doors.account, OFFICE);
    doors.addressLists.keep(second, OFFICE);
    assertThat(((Outcome.WhichAccount) removed()).accounts())
        .containsExactlyInAnyOrder(doors.account, second);
    assertThat(doors.auditLog.records()).isEmpty();
    assertThat(host.remove(person, Optional.of(second.value())))
        .isEqualTo(new Outcome.Removed(second));
    assertThat(doors.addressLists.of(second)).isEqualTo(AddressList.EVERYWHERE);
    assertThat(doors.addressLists.of(doors.account)).isEqualTo(OFFICE);
    assertThat(doors.auditLog.records())
        .extracting(record -> record.entry().account().orElseThrow())
        .containsExactly(second);
  }

  @Test
  void an_account_that_is_not_theirs_is_not_opened() {
    AccountId strangers = Fresh.account();
    doors.addressLists.keep(strangers, OFFICE);
    assertThat(host.remove(person, Optional.of(strangers.value())))
        .isEqualTo(new Outcome.WhichAccount(List.of(doors.account)));
    assertThat(doors.addressLists.of(strangers)).isEqualTo(OFFICE);
    assertThat(doors.auditLog.records()).isEmpty();
  }

  @Test
  void for_whoever_is_no_admin_user_there_it_is_not_opened() {
    AccountId second = alsoIn(Fresh.account(), Role.ANALYTICS_USER);
    doors.addressLists.keep(second, OFFICE);
    assertThat(host.remove(person, Optional.of(second.value())))
        .isEqualTo(new Outcome.NoAdminUser(second));
    assertThat(doors.addressLists.of(second)).isEqualTo(OFFICE);
    assertThat(doors.auditLog.records()).isEmpty();
  }

  @Test
  void a_list_that_was_changed_meanwhile_stays_and_the_log_says_that_it_failed() {
    AddressList mended = AddressesFor.list("198.51.100.0/24");
    doors.addressLists.keep(doors.account, OFFICE);
    doors.watch.before(
        "LostAddresses.remove", () -> doors.addressLists.keep(doors.account, mended));
    assertThat(removed()).isEqualTo(new Outcome.Changed(doors.account));
    assertThat(doors.addressLists.of(doors.account)).isEqualTo(mended);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
  }

  @Test
  void without_a_list_nothing_is_removed_and_nothing_recorded() {
    assertThat(removed()).isEqualTo(new Outcome.NoList(doors.account));
    assertThat(doors.auditLog.records()).isEmpty();
  }

  @Test
  void without_a_record_no_list_is_removed() {
    doors.addressLists.keep(doors.account, OFFICE);
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(this::removed).isInstanceOf(Outage.class);
    assertThat(doors.addressLists.of(doors.account)).isEqualTo(OFFICE);
  }

  private Outcome removed() {
    return host.remove(person, Optional.empty());
  }

  private AccountId alsoIn(AccountId account, Role role) {
    Person here = doors.people.find(person).orElseThrow();
    doors.peopleInMemory.place(
        new Person(
            here.id(), account, here.name(), here.email(), role, here.scope(), here.standing()));
    return account;
  }

  private PersonId added() {
    Person ann = Callers.person(doors.account, Role.ADMIN_USER, new Scope.WholeAccount());
    doors.people.add(ann, doors.hasher.hash(PlainPassword.of("correct horse 9")));
    return ann.id();
  }
}
