package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.password.PasswordHash;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link AccountPeople} promises, and what of people hangs on site groups. */
public abstract class AccountPeopleContract {
  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");

  private final AccountId account = Fresh.account();

  protected abstract AccountPeople accountPeople();

  protected abstract People people();

  protected abstract SiteGroups groups();

  @Test
  void everybody_of_the_account_is_listed_by_name_and_nobody_else() {
    Person zoe = added("Zoe", new Scope.WholeAccount(), Standing.contact());
    Person adam = added("Adam", new Scope.OnlySites(Set.of(Fresh.site())), Standing.USUAL);
    people().add(person(Fresh.account(), "Else", new Scope.WholeAccount(), Standing.USUAL), HASH);
    assertThat(accountPeople().of(account)).containsExactly(adam, zoe);
  }

  @Test
  void features_duties_and_state_are_kept() {
    Standing special =
        new Standing(
            new Features(Set.of(Permission.AUDIT_READ), Set.of(Permission.SESSION_REPLAY)),
            true,
            Set.of(),
            PersonState.REVOKED);
    Person customer = added("Ann", new Scope.WholeAccount(), special);
    Person staff =
        added(
            "Bob",
            new Scope.WholeAccount(),
            Standing.of(Set.of(Duty.CUSTOMER_SUCCESS, Duty.OPERATOR)));
    assertThat(people().find(customer.id())).contains(customer);
    assertThat(people().find(staff.id())).contains(staff);
    assertThat(accountPeople().of(account)).containsExactly(customer, staff);
  }

  @Test
  void limits_are_kept() {
    Person limited =
        added(
            "Ann",
            new Scope.WholeAccount(),
            Callers.limited("NOT_PAGES /billing/*", "NOT_SESSIONS event=vip customer"));
    assertThat(people().find(limited.id())).contains(limited);
    assertThat(accountPeople().of(account)).containsExactly(limited);
  }

  @Test
  void somebody_is_found_in_their_account_and_in_no_other() {
    Person ann = added("Ann", new Scope.WholeAccount(), Standing.USUAL);
    assertThat(accountPeople().find(ann.id(), account)).contains(ann);
    assertThat(accountPeople().find(ann.id(), Fresh.account())).isEmpty();
    assertThat(accountPeople().find(Fresh.person(), account)).isEmpty();
  }

  @Test
  void somebody_is_listed_in_each_of_their_accounts_and_nobody_in_none() {
    Person ann = added("Ann", new Scope.WholeAccount(), Standing.USUAL);
    added("Bob", new Scope.WholeAccount(), Standing.USUAL);
    assertThat(accountPeople().everywhere(ann.id())).containsExactly(ann);
    assertThat(accountPeople().everywhere(Fresh.person())).isEmpty();
  }

  @Test
  void a_site_put_into_a_group_is_within_reach_at_once_and_out_of_it_no_more() {
    SiteId shop = Fresh.site();
    SiteId single = Fresh.site();
    SiteGroup group = new SiteGroup(Fresh.siteGroup(), account, "Shops", Set.of());
    groups().add(group);
    Person ann = added("Ann", Scope.of(Set.of(group.id()), Set.of(single)), Standing.USUAL);
    assertThat(reaches(ann, shop)).isFalse();
    groups().change(new SiteGroup(group.id(), account, "Shops", Set.of(shop)));
    assertThat(reaches(ann, shop)).isTrue();
    assertThat(reaches(ann, single)).isTrue();
    groups().remove(group.id());
    assertThat(reaches(ann, shop)).isFalse();
    assertThat(reaches(ann, single)).isTrue();
  }

  @Test
  void a_group_of_another_account_gives_nothing() {
    SiteId theirs = Fresh.site();
    SiteGroup group = new SiteGroup(Fresh.siteGroup(), Fresh.account(), "Theirs", Set.of(theirs));
    groups().add(group);
    Person ann = added("Ann", Scope.of(Set.of(group.id()), Set.of()), Standing.USUAL);
    assertThat(reaches(ann, theirs)).isFalse();
  }

  private boolean reaches(Person person, SiteId site) {
    return people().find(person.id()).orElseThrow().scope().covers(site);
  }

  private Person added(String name, Scope scope, Standing standing) {
    Person person = person(account, name, scope, standing);
    people().add(person, HASH);
    return person;
  }

  private static Person person(AccountId account, String name, Scope scope, Standing standing) {
    return new Person(
        Fresh.person(), account, name, Fresh.email(), Role.STANDARD_USER, scope, standing);
  }
}
