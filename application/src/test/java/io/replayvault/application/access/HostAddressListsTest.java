package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.replayvault.domain.password.PlainPassword;
import java.util.List;
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
    assertThat(host.remove(person)).containsExactly(doors.account);
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "LostAddresses.remove");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.ADDRESS_LIST_CHANGE);
    assertThat(doors.lastEntry().account()).contains(doors.account);
    assertThat(doors.lastEntry().actor()).isEmpty();
    assertThat(doors.lastEntry().detail()).endsWith("; removed 203.0.113.0/24");
    assertThat(doors.lastEntry().request().requestId()).matches("[0-9a-f]{24}");
    assertThat(doors.addressLists.of(doors.account)).isEqualTo(AddressList.EVERYWHERE);
  }

  @Test
  void of_several_accounts_each_list_is_removed_and_recorded_there() {
    AccountId second = Fresh.account();
    Person here = doors.people.find(person).orElseThrow();
    doors.peopleInMemory.place(
        new Person(
            here.id(),
            second,
            here.name(),
            here.email(),
            here.role(),
            here.scope(),
            here.standing()));
    doors.addressLists.keep(doors.account, OFFICE);
    doors.addressLists.keep(second, OFFICE);
    assertThat(host.remove(person)).containsExactlyInAnyOrder(doors.account, second);
    assertThat(doors.auditLog.records())
        .extracting(record -> record.entry().account().orElseThrow())
        .contains(doors.account, second);
  }

  @Test
  void without_a_list_nothing_is_removed_and_nothing_recorded() {
    assertThat(host.remove(person)).isEqualTo(List.of());
    assertThat(doors.auditLog.records()).isEmpty();
  }

  @Test
  void without_a_record_no_list_is_removed() {
    doors.addressLists.keep(doors.account, OFFICE);
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> host.remove(person)).isInstanceOf(Outage.class);
    assertThat(doors.addressLists.of(doors.account)).isEqualTo(OFFICE);
  }

  private PersonId added() {
    Person ann = Callers.person(doors.account, Role.ADMIN_USER, new Scope.WholeAccount());
    doors.people.add(ann, doors.hasher.hash(PlainPassword.of("correct horse 9")));
    return ann.id();
  }
}
