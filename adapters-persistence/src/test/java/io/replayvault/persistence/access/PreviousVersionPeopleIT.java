package io.replayvault.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.replayvault.persistence.account.JpaSiteGroups;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What nodes of the previous version read of people is never more than this version gives them
 * (clause E1): they know neither removed features nor limits, duties and groups.
 */
final class PreviousVersionPeopleIT {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  private final AccountId account = Fresh.account();

  @Test
  void whoever_is_as_their_role_has_it_is_so_there_too() throws SQLException {
    assertThat(readOf(added(new Scope.WholeAccount(), Standing.USUAL)))
        .containsExactly("ADMIN_USER true");
  }

  @Test
  void whoever_lost_a_feature_receives_alerts_there() throws SQLException {
    Features less = new Features(Set.of(), Set.of(Permission.SESSION_REPLAY));
    Standing standing = new Standing(less, false, Set.of(), PersonState.ACTIVE);
    assertThat(readOf(added(new Scope.WholeAccount(), standing)))
        .containsExactly("ALERT_RECEIVER true");
  }

  @Test
  void whoever_is_limited_reaches_nothing_there() throws SQLException {
    Standing limited = Callers.limited("NOT_PAGES /billing/*");
    Person whole = added(new Scope.WholeAccount(), limited);
    Person some = added(new Scope.OnlySites(Set.of(Fresh.site())), limited);
    for (Person person : List.of(whole, some)) {
      assertThat(readOf(person)).containsExactly("ALERT_RECEIVER false");
      assertThat(sitesOf(person)).isEmpty();
    }
  }

  @Test
  void staff_reach_nothing_there() throws SQLException {
    Person staff = added(new Scope.WholeAccount(), Standing.of(Set.of(Duty.SUPPORT)));
    assertThat(readOf(staff)).containsExactly("ALERT_RECEIVER false");
  }

  @Test
  void what_is_put_into_a_group_or_taken_out_of_it_counts_there_at_once() throws SQLException {
    JpaSiteGroups groups = new JpaSiteGroups(database.factory());
    SiteId shop = Fresh.site();
    SiteGroup group = new SiteGroup(Fresh.siteGroup(), account, "Shops", Set.of());
    groups.add(group);
    Person person = added(Scope.of(Set.of(group.id()), Set.of()), Standing.USUAL);
    assertThat(sitesOf(person)).isEmpty();
    groups.change(new SiteGroup(group.id(), account, "Shops", Set.of(shop)));
    assertThat(sitesOf(person)).containsExactly(shop.value());
    groups.remove(group.id());
    assertThat(sitesOf(person)).isEmpty();
  }

  private Person added(Scope scope, Standing standing) {
    Person person =
        new Person(Fresh.person(), account, "Ann", Fresh.email(), Role.ADMIN_USER, scope, standing);
    new JpaPeople(database.factory()).add(person, new PasswordHash("x"));
    return person;
  }

  private List<String> readOf(Person person) throws SQLException {
    return database.query(
        "select role || ' ' || whole_account from person where id = '" + person.id() + "'");
  }

  private List<String> sitesOf(Person person) throws SQLException {
    return database.query(
        "select site_id from person_site where person_id = '" + person.id() + "'");
  }
}
