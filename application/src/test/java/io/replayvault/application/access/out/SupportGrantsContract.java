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
  void what_counts_is_listed_before_what_is_over_and_of_each_kind_the_newest_first() {
    SupportGrant glass = kept(glass(NOW));
    SupportGrant granted = granted(kept(asked(NOW.plusSeconds(1), new Scope.WholeAccount())));
    SupportGrant older = kept(asked(NOW.plusSeconds(2), new Scope.WholeAccount()));
    SupportGrant newer = kept(asked(NOW.plusSeconds(3), new Scope.WholeAccount()));
    SupportGrant asked = kept(asked(NOW.plusSeconds(4), new Scope.WholeAccount()));
    SupportGrant refused = asked.settled(SupportGrantState.REFUSED, contact, NOW, "no");
    grants().replace(asked, refused);
    kept(
        SupportGrant.asked(
            Fresh.supportGrant(),
            Fresh.account(),
            Fresh.person(),
            NOW,
            wish(NOW, new Scope.WholeAccount())));
    assertThat(grants().of(account, NOW)).containsExactly(glass, granted, newer, older, refused);
    assertThat(grants().askedBy(person, NOW))
        .containsExactly(glass, granted, newer, older, refused);
    SupportGrant reviewed = glass.reviewed(contact, NOW, "seen");
    grants().replace(glass, reviewed);
    assertThat(grants().of(account, granted.wish().endsAt()))
        .as("neither lets in any more nor can be approved what is over at that moment")
        .containsExactly(newer, older, refused, granted, reviewed);
    assertThat(grants().of(account, newer.wish().endsAt()))
        .containsExactly(refused, newer, older, granted, reviewed);
  }

  @Test
  void break_glass_that_awaits_review_is_listed_first_and_the_newest_of_it_before_all() {
    SupportGrant reviewed = kept(glass(NOW.plusSeconds(3)));
    SupportGrant older = kept(glass(NOW));
    SupportGrant granted = granted(kept(asked(NOW.plusSeconds(9), new Scope.WholeAccount())));
    SupportGrant newer = kept(glass(NOW.plusSeconds(2)));
    SupportGrant after = reviewed.reviewed(contact, NOW.plusSeconds(9), "seen");
    assertThat(grants().replace(reviewed, after)).isTrue();
    Instant over = granted.wish().endsAt();
    assertThat(grants().of(account, over)).containsExactly(newer, older, granted, after);
    assertThat(grants().askedBy(person, over)).containsExactly(newer, older, granted, after);
  }

  @Test
  void however_many_there_are_of_a_kind_none_of_another_is_pushed_off_the_list() {
    SupportGrant glass = kept(glass(NOW));
    SupportGrant granted = granted(kept(asked(NOW, new Scope.WholeAccount())));
    for (int i = 0; i <= SupportGrants.MOST_LISTED; i++) {
      kept(asked(NOW.plusSeconds(1 + i), new Scope.WholeAccount()));
    }
    List<SupportGrant> listed = grants().of(account, NOW);
    assertThat(listed).hasSize(2 + SupportGrants.MOST_LISTED).startsWith(glass, granted);
    assertThat(listed.getLast().askedAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(grants().askedBy(person, NOW)).isEqualTo(listed);
  }

  @Test
  void break_glass_that_waits_since_before_a_moment_is_known_however_much_came_after_it() {
    SupportGrant first = kept(glass(NOW));
    for (int i = 1; i <= SupportGrants.MOST_LISTED; i++) {
      kept(glass(NOW.plusSeconds(i)));
    }
    assertThat(grants().hasUnreviewedBefore(person, NOW.plusMillis(1))).isTrue();
    assertThat(grants().hasUnreviewedBefore(person, NOW)).isFalse();
    assertThat(grants().hasUnreviewedBefore(Fresh.person(), NOW.plusMillis(1))).isFalse();
    grants().replace(first, first.reviewed(contact, NOW, "seen"));
    assertThat(grants().hasUnreviewedBefore(person, NOW.plusMillis(1))).isFalse();
    assertThat(grants().hasUnreviewedBefore(contact, NOW.plusSeconds(900))).isFalse();
  }

  private boolean reaches(SupportGrant grant, SiteId site) {
    return grants().find(grant.id()).orElseThrow().wish().scope().covers(site);
  }

  private SupportGrant kept(SupportGrant grant) {
    grants().keep(grant);
    return grant;
  }

  private SupportGrant granted(SupportGrant asked) {
    SupportGrant granted = asked.settled(SupportGrantState.GRANTED, contact, NOW, "");
    assertThat(grants().replace(asked, granted)).isTrue();
    return granted;
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
