package io.replayvault.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.in.GroupSites;
import io.replayvault.application.account.in.GroupSites.Command;
import io.replayvault.application.account.in.GroupSites.Outcome;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Office;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.audit.AuditAction;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GroupSitesServiceTest {
  private final Office office = new Office();
  private final Site shop = office.world.site("Shop");
  private final Caller admin = Callers.admin(office.account);
  private final GroupSites service =
      new GroupSitesService(office.groups, office.sites, office.guard, office.world.keyRoom.chance);

  @Test
  void a_group_is_made_changed_and_removed_each_on_the_record() {
    SiteGroup made = kept(service.create(admin, new Command(" Shops ", Set.of(shop.id()))));
    assertThat(made.name()).isEqualTo("Shops");
    assertThat(office.lastEntry().action()).isEqualTo(AuditAction.SITE_GROUP_CREATE);
    SiteGroup changed = kept(service.change(admin, made.id(), new Command("Empty", Set.of())));
    assertThat(office.groups.find(made.id())).contains(changed);
    assertThat(office.lastEntry().action()).isEqualTo(AuditAction.SITE_GROUP_CHANGE);
    service.remove(admin, made.id());
    assertThat(office.groups.find(made.id())).isEmpty();
    assertThat(office.lastEntry().action()).isEqualTo(AuditAction.SITE_GROUP_REMOVE);
  }

  @Test
  void a_site_of_another_account_is_as_absent_as_one_that_is_not_there() {
    assertThat(service.create(admin, new Command("Shops", Set.of(Fresh.site()))))
        .isEqualTo(new Guarded.Allowed<>(new Outcome.Absent()));
    assertThat(office.groups.of(office.account)).isEmpty();
  }

  @Test
  void a_group_of_another_account_is_as_one_that_is_not_there() {
    SiteGroup theirs = new SiteGroup(Fresh.siteGroup(), Fresh.account(), "Theirs", Set.of());
    office.groups.add(theirs);
    Command command = new Command("Mine", Set.of());
    for (var id : List.of(theirs.id(), Fresh.siteGroup())) {
      assertThat(service.change(admin, id, command)).isEqualTo(new Guarded.Refused<>());
      assertThat(service.remove(admin, id)).isEqualTo(new Guarded.Refused<>());
      assertThat(office.lastEntry().detail()).isEqualTo("absent");
    }
    assertThat(office.groups.find(theirs.id())).contains(theirs);
  }

  @Test
  void who_may_not_is_refused() {
    Caller some =
        Callers.of(office.account, Role.ADMIN_USER, new Scope.OnlySites(Set.of(shop.id())));
    Caller user = Callers.of(office.account, Role.STANDARD_USER, new Scope.WholeAccount());
    for (Caller caller : List.of(some, user)) {
      assertThat(service.create(caller, new Command("Shops", Set.of())))
          .isEqualTo(new Guarded.Refused<>());
    }
  }

  @Test
  void a_name_has_one_to_a_hundred_characters() {
    for (String name : List.of(" ", "n".repeat(101))) {
      assertThat(service.create(admin, new Command(name, Set.of())))
          .isEqualTo(new Guarded.Allowed<>(new Outcome.Malformed()));
    }
  }

  @Test
  void no_log_no_group() {
    office.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> service.create(admin, new Command("Shops", Set.of())))
        .isInstanceOf(Outage.class);
    assertThat(office.groups.of(office.account)).isEmpty();
  }

  private static SiteGroup kept(Guarded<Outcome> answer) {
    return ((Outcome.Kept) ((Guarded.Allowed<Outcome>) answer).value()).group();
  }
}
