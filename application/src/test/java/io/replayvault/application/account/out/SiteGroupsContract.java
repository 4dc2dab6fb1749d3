package io.replayvault.application.account.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link SiteGroups} promises. */
public abstract class SiteGroupsContract {
  private final AccountId account = Fresh.account();

  protected abstract SiteGroups groups();

  @Test
  void an_added_group_is_found_with_its_sites() {
    SiteGroup shops = group("Shops", Set.of(Fresh.site(), Fresh.site()));
    SiteGroup empty = group("Empty", Set.of());
    groups().add(shops);
    groups().add(empty);
    assertThat(groups().find(shops.id())).contains(shops);
    assertThat(groups().find(empty.id())).contains(empty);
    assertThat(groups().find(Fresh.siteGroup())).isEmpty();
  }

  @Test
  void an_accounts_groups_come_by_name_and_no_others() {
    SiteGroup b = group("Banks", Set.of(Fresh.site()));
    SiteGroup a = group("Airlines", Set.of());
    groups().add(b);
    groups().add(a);
    groups().add(new SiteGroup(Fresh.siteGroup(), Fresh.account(), "Another's", Set.of()));
    assertThat(groups().of(account)).containsExactly(a, b);
  }

  @Test
  void a_changed_group_has_its_new_name_and_sites_only() {
    SiteId stays = Fresh.site();
    SiteGroup before = group("Before", Set.of(stays, Fresh.site()));
    groups().add(before);
    SiteGroup after = new SiteGroup(before.id(), account, "After", Set.of(stays, Fresh.site()));
    groups().change(after);
    assertThat(groups().find(before.id())).contains(after);
  }

  @Test
  void a_removed_group_is_gone_and_is_not_changed_back() {
    SiteGroup gone = group("Gone", Set.of(Fresh.site()));
    groups().add(gone);
    groups().remove(gone.id());
    groups().change(gone);
    groups().remove(gone.id());
    assertThat(groups().find(gone.id())).isEmpty();
    assertThat(groups().of(account)).isEmpty();
  }

  @Test
  void an_id_that_is_there_already_is_refused() {
    SiteGroup first = group("First", Set.of());
    groups().add(first);
    assertThatIllegalStateException()
        .isThrownBy(() -> groups().add(new SiteGroup(first.id(), account, "Second", Set.of())));
    assertThat(groups().find(first.id())).contains(first);
  }

  private SiteGroup group(String name, Set<SiteId> sites) {
    return new SiteGroup(Fresh.siteGroup(), account, name, sites);
  }
}
