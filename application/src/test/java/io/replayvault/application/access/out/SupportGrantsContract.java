package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantState;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link SupportGrants} promises. */
public abstract class SupportGrantsContract {
  private static final Instant NOW = Sessions.START;

  private final AccountId account = Fresh.account();
  private final PersonId person = Fresh.person();
  private final PersonId contact = Fresh.person();

  protected abstract SupportGrants grants();

  protected abstract SiteGroups groups();

  @Test
  void a_kept_grant_is_found_as_it_was() {
    SupportGrant grant = asked(NOW, new Scope.OnlySites(Set.of(Fresh.site(), Fresh.site())));
    grants().keep(grant);
    assertThat(grants().find(grant.id())).contains(grant);
    assertThat(grants().find(Fresh.supportGrant())).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> grants().keep(grant));
  }

  @Test
  void a_site_put_into_a_group_is_within_the_grant_at_once() {
    SiteId shop = Fresh.site();
    SiteGroup group = new SiteGroup(Fresh.siteGroup(), account, "Shops", Set.of());
    groups().add(group);
    SupportGrant grant = asked(NOW, Scope.of(Set.of(group.id()), Set.of()));
    grants().keep(grant);
    assertThat(reaches(grant, shop)).isFalse();
    groups().change(new SiteGroup(group.id(), account, "Shops", Set.of(shop)));
    assertThat(reaches(grant, shop)).isTrue();
  }

  @Test
  void what_was_decided_and_by_whom_is_kept() {
    SupportGrant asked = kept(asked(NOW, new Scope.WholeAccount()));
    SupportGrant granted =
        asked.settled(SupportGrantState.GRANTED, contact, NOW.plusSeconds(5), "");
    assertThat(grants().replace(asked, granted)).isTrue();
    assertThat(grants().find(asked.id())).contains(granted);
    SupportGrant ended =
        granted.settled(SupportGrantState.ENDED, contact, NOW.plusSeconds(9), "done");
    assertThat(grants().replace(granted, ended)).isTrue();
    assertThat(grants().find(asked.id())).contains(ended);
  }

  @Test
  void break_glass_and_its_review_are_kept() {
    SupportGrant opened = kept(glass(NOW));
    SupportGrant reviewed = opened.reviewed(contact, NOW.plusSeconds(7), "We knew of it");
    assertThat(grants().replace(opened, reviewed)).isTrue();
    assertThat(grants().find(opened.id())).contains(reviewed);
    assertThat(grants().replace(opened, reviewed)).isFalse();
  }

  @Test
  void what_changed_since_it_was_seen_is_left_alone() {
    SupportGrant asked = kept(asked(NOW, new Scope.WholeAccount()));
    SupportGrant refused = asked.settled(SupportGrantState.REFUSED, contact, NOW, "no");
    assertThat(grants().replace(asked, refused)).isTrue();
    SupportGrant granted = asked.settled(SupportGrantState.GRANTED, contact, NOW, "");
    assertThat(grants().replace(asked, granted)).isFalse();
    assertThat(grants().find(asked.id())).contains(refused);
    SupportGrant unknown = asked(NOW, new Scope.WholeAccount());
    assertThat(
            grants().replace(unknown, unknown.settled(SupportGrantState.GRANTED, contact, NOW, "")))
        .isFalse();
  }

  @Test
  void of_several_who_decide_at_once_one_succeeds() {
    SupportGrant asked = kept(asked(NOW, new Scope.WholeAccount()));
    List<Boolean> done =
        Race.run(
            runner ->
                grants()
                    .replace(
                        asked,
                        asked.settled(
                            runner % 2 == 0 ? SupportGrantState.GRANTED : SupportGrantState.REFUSED,
                            contact,
                            NOW,
                            "")));
    assertThat(done).containsOnlyOnce(true);
  }

  @Test
  void break_glass_without_review_is_listed_first_then_the_newest() {
    SupportGrant glass = kept(glass(NOW));
    SupportGrant older = kept(asked(NOW.plusSeconds(1), new Scope.WholeAccount()));
    SupportGrant newer = kept(asked(NOW.plusSeconds(2), new Scope.WholeAccount()));
    kept(
        SupportGrant.asked(
            Fresh.supportGrant(),
            Fresh.account(),
            Fresh.person(),
            NOW,
            wish(NOW, new Scope.WholeAccount())));
    assertThat(grants().of(account)).containsExactly(glass, newer, older);
    assertThat(grants().askedBy(person)).containsExactly(glass, newer, older);
    grants().replace(glass, glass.reviewed(contact, NOW, "seen"));
    assertThat(grants().of(account))
        .extracting(SupportGrant::id)
        .containsExactly(newer.id(), older.id(), glass.id());
  }

  private boolean reaches(SupportGrant grant, SiteId site) {
    return grants().find(grant.id()).orElseThrow().wish().scope().covers(site);
  }

  private SupportGrant kept(SupportGrant grant) {
    grants().keep(grant);
    return grant;
  }

  private SupportGrant asked(Instant at, Scope scope) {
    return SupportGrant.asked(Fresh.supportGrant(), account, person, at, wish(at, scope));
  }

  private SupportGrant glass(Instant at) {
    return SupportGrant.breakGlass(
        Fresh.supportGrant(), account, person, at, wish(at, new Scope.WholeAccount()));
  }

  private static SupportWish wish(Instant at, Scope scope) {
    return new SupportWish(scope, "The checkout hangs", at, at.plusSeconds(3_600));
  }
}
