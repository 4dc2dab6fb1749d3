package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.LostAddresses.Place;
import io.replayvault.application.fixtures.AddressesFor;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link LostAddresses} promises. */
public abstract class LostAddressesContract {
  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");
  private static final AddressList OFFICE = AddressesFor.list("203.0.113.0/24", "2001:db8::/32");

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
    Person person = added(Role.ADMIN_USER, Standing.USUAL);
    lists().keep(account, OFFICE);
    lists().keep(other, OFFICE);
    assertThat(lost().of(person.id())).containsExactly(new Place(account, true, OFFICE));
    assertThat(lost().remove(account, OFFICE)).isTrue();
    assertThat(lists().of(account)).isEqualTo(AddressList.EVERYWHERE);
    assertThat(lists().of(other)).isEqualTo(OFFICE);
    assertThat(lost().of(person.id()))
        .containsExactly(new Place(account, true, AddressList.EVERYWHERE));
  }

  @Test
  void it_tells_who_is_no_admin_user_and_who_has_no_list() {
    Person person = added(Role.ANALYTICS_USER, Standing.USUAL);
    assertThat(lost().of(person.id()))
        .containsExactly(new Place(account, false, AddressList.EVERYWHERE));
    assertThat(lost().of(Fresh.person())).isEmpty();
  }

  @Test
  void a_list_that_changed_since_it_was_seen_stays() {
    AddressList mended = AddressesFor.list("198.51.100.0/24");
    lists().keep(account, mended);
    assertThat(lost().remove(account, OFFICE)).isFalse();
    assertThat(lists().of(account)).isEqualTo(mended);
    assertThat(lost().remove(other, OFFICE)).isFalse();
  }

  @Test
  void of_several_who_remove_the_same_list_at_once_one_succeeds() {
    lists().keep(account, OFFICE);
    assertThat(Race.run(runner -> lost().remove(account, OFFICE))).containsOnlyOnce(true);
  }

  @Test
  void neither_staff_nor_who_was_revoked_comes_by_a_customer_s_list() {
    lists().keep(account, OFFICE);
    Standing support = Standing.of(Set.of(Duty.SUPPORT));
    assertThat(lost().of(added(Role.ADMIN_USER, support).id())).isEmpty();
    assertThat(lost().of(added(Role.ADMIN_USER, Standing.REVOKED).id())).isEmpty();
  }

  private Person added(Role role, Standing standing) {
    Person person = Callers.person(account, role, new Scope.WholeAccount()).with(standing);
    people().add(person, HASH);
    return person;
  }
}
