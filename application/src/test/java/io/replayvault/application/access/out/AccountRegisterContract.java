package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Persons;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Region;
import io.replayvault.domain.password.PasswordHash;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link AccountRegister} promises. */
public abstract class AccountRegisterContract {
  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");

  private final Account account = named(Fresh.account());
  private final Newcomer contact = new Newcomer(Fresh.person(), "Ann Contact", Fresh.email());

  protected abstract AccountRegister register();

  protected abstract People people();

  protected abstract AccountPeople accountPeople();

  protected abstract Accounts accounts();

  @Test
  void an_account_comes_with_its_admin_user_and_named_contact() {
    Account european =
        new Account(account.id(), account.name(), Optional.of(new Region("europe1")));
    assertThat(register().add(european, contact, HASH)).isTrue();
    assertThat(accounts().find(account.id())).contains(european);
    Person person = people().find(contact.person()).orElseThrow();
    assertThat(person)
        .isEqualTo(
            new Person(
                contact.person(),
                account.id(),
                "Ann Contact",
                contact.email(),
                Role.ADMIN_USER,
                new Scope.WholeAccount(),
                Standing.contact()));
    assertThat(people().byEmail(contact.email()).orElseThrow().password()).isEqualTo(HASH);
  }

  @Test
  void a_name_that_an_account_has_makes_neither_account_nor_person() {
    register().add(account, contact, HASH);
    Account same = new Account(Fresh.account(), account.name());
    Newcomer other = new Newcomer(Fresh.person(), "Ben", Fresh.email());
    assertThat(register().add(same, other, HASH)).isFalse();
    assertThat(accounts().find(same.id())).isEmpty();
    assertThat(people().find(other.person())).isEmpty();
    assertThat(register().add(same, contact.person())).isFalse();
    assertThat(accountPeople().find(contact.person(), same.id())).isEmpty();
  }

  @Test
  void an_address_that_somebody_has_makes_no_account() {
    register().add(account, contact, HASH);
    Account other = named(Fresh.account());
    assertThat(register().add(other, new Newcomer(Fresh.person(), "Ben", contact.email()), HASH))
        .isFalse();
    assertThat(accounts().find(other.id())).isEmpty();
  }

  @Test
  void somebody_of_another_account_is_the_contact_here_and_begins_where_they_did() {
    Person known = Persons.aPerson();
    people().add(known, HASH);
    assertThat(register().add(account, known.id())).isTrue();
    Person here = accountPeople().find(known.id(), account.id()).orElseThrow();
    assertThat(here.role()).isEqualTo(Role.ADMIN_USER);
    assertThat(here.standing()).isEqualTo(Standing.contact());
    assertThat(here.name()).isEqualTo(known.name());
    assertThat(people().find(known.id())).contains(known);
  }

  @Test
  void who_was_revoked_everywhere_begins_in_the_new_account() {
    Person revoked = Persons.aPerson().with(Standing.REVOKED);
    people().add(revoked, HASH);
    assertThat(register().add(account, revoked.id())).isTrue();
    Person again = people().find(revoked.id()).orElseThrow();
    assertThat(again.account()).isEqualTo(account.id());
    assertThat(again.isActive()).isTrue();
  }

  @Test
  void staff_and_nobody_are_no_contacts() {
    Person staff = Persons.aPerson().with(Standing.of(Set.of(Duty.SUPPORT)));
    people().add(staff, HASH);
    assertThat(register().add(account, staff.id())).isFalse();
    assertThat(register().add(account, Fresh.person())).isFalse();
    assertThat(accounts().find(account.id())).isEmpty();
  }

  @Test
  void a_renamed_account_keeps_all_else() {
    register().add(account, contact, HASH);
    String name = "New " + account.id();
    assertThat(register().rename(account.id(), name)).isTrue();
    assertThat(accounts().find(account.id())).contains(new Account(account.id(), name));
    assertThat(register().rename(account.id(), name)).isTrue();
  }

  @Test
  void the_name_of_another_account_is_not_taken_and_who_is_not_there_not_renamed() {
    register().add(account, contact, HASH);
    Account other = named(Fresh.account());
    register().add(other, contact.person());
    assertThat(register().rename(other.id(), account.name())).isFalse();
    assertThat(accounts().find(other.id())).contains(other);
    assertThat(register().rename(Fresh.account(), "Nobody's " + account.id())).isFalse();
  }

  @Test
  void of_several_accounts_of_one_name_one_is_made() {
    List<Boolean> made =
        Race.run(
            runner ->
                register()
                    .add(
                        new Account(Fresh.account(), account.name()),
                        new Newcomer(Fresh.person(), "Ann", Fresh.email()),
                        HASH));
    assertThat(made).containsOnlyOnce(true);
  }

  private static Account named(AccountId id) {
    return new Account(id, "Customer " + id);
  }
}
