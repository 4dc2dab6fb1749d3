package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.AddressesFor;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link LostAddresses} promises. */
public abstract class LostAddressesContract {
  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");
  private static final AddressList OFFICE = AddressesFor.list("203.0.113.0/24");

  private final AccountId account = Fresh.account();
  private final AccountId other = Fresh.account();

  /** What is under test, over the stores below. */
  protected abstract LostAddresses lost();

  /** Where it removes lists. */
  protected abstract AddressLists lists();

  /** Whose lists it finds. */
  protected abstract People people();

  @Test
  void the_list_of_the_person_s_account_is_found_and_removed_and_no_other() {
    Person person = added(Standing.USUAL);
    lists().keep(account, OFFICE);
    lists().keep(other, OFFICE);
    assertThat(lost().over(person.id())).isEqualTo(Map.of(account, OFFICE));
    lost().remove(account);
    assertThat(lists().of(account)).isEqualTo(AddressList.EVERYWHERE);
    assertThat(lists().of(other)).isEqualTo(OFFICE);
    assertThat(lost().over(person.id())).isEmpty();
  }

  @Test
  void nothing_happens_to_an_account_without_a_list() {
    Person person = added(Standing.USUAL);
    lost().remove(account);
    assertThat(lists().of(account)).isEqualTo(AddressList.EVERYWHERE);
    assertThat(lost().over(person.id())).isEmpty();
    assertThat(lost().over(Fresh.person())).isEmpty();
  }

  @Test
  void neither_staff_nor_who_was_revoked_comes_by_a_customer_s_list() {
    lists().keep(account, OFFICE);
    assertThat(lost().over(added(Standing.of(Set.of(Duty.SUPPORT))).id())).isEmpty();
    assertThat(lost().over(added(Standing.REVOKED).id())).isEmpty();
  }

  private Person added(Standing standing) {
    Person person =
        Callers.person(account, Role.STANDARD_USER, new Scope.WholeAccount()).with(standing);
    people().add(person, HASH);
    return person;
  }
}
