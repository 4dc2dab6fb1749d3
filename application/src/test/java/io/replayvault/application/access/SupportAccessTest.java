package io.replayvault.application.access;

import static io.replayvault.application.fixtures.SupportRoom.done;
import static io.replayvault.application.fixtures.SupportRoom.which;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.ListOwnSupportAccess;
import io.replayvault.application.access.in.ListSupportAccess;
import io.replayvault.application.access.in.SettleSupportAccess.Which;
import io.replayvault.application.access.in.SupportOutcome;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.SupportRoom;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantState;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause H1: staff only to give support, and only as far as the customer lets them. */
final class SupportAccessTest {
  private static final Scope ALL = new Scope.WholeAccount();

  private final SupportRoom room = new SupportRoom();
  private final Caller contact = room.office.contact;

  @Test
  void what_support_asks_for_waits_for_the_contact_and_lets_nobody_in() {
    SupportGrant asked = done(room.ask.ask(room.support, Optional.empty(), room.wish(ALL)));
    assertThat(asked.state()).isEqualTo(SupportGrantState.ASKED);
    assertThat(room.office.lastEntry().action()).isEqualTo(AuditAction.SUPPORT_ASK);
    assertThat(room.office.lastEntry().detail()).doesNotContain("checkout");
    assertThat(room.under(asked.id())).isEmpty();
    assertThat(listed().grants()).containsExactly(asked);
    assertThat(listed().names()).containsKey(room.support.person().id());
  }

  @Test
  void an_approved_grant_lets_its_own_person_in_as_far_as_it_reaches() {
    SiteId shop = room.office.world.site("Shop").id();
    SupportGrant asked = room.asked(new Scope.OnlySites(Set.of(shop)));
    done(room.settle.approve(contact, which(asked)));
    Caller inside = room.under(asked.id()).orElseThrow();
    assertThat(inside.person().scope().covers(shop)).isTrue();
    assertThat(inside.person().scope().covers(Fresh.site())).isFalse();
    assertThat(inside.person().standing().grant().orElseThrow().id()).isEqualTo(asked.id());
    Caller other = room.office.staff(Duty.SUPPORT);
    assertThat(room.under(other, asked.id())).isEmpty();
  }

  @Test
  void under_a_grant_one_acts_in_its_account_and_finds_no_other() {
    SupportGrant grant = room.granted(ALL);
    Caller inside = room.under(grant.id()).orElseThrow();
    ActingIn acting = new ActingIn(room.office.people);
    assertThat(acting.account(inside, Optional.of(room.office.account))).contains(inside);
    AccountId other = Fresh.account();
    room.office.people.place(
        new Person(
            inside.person().id(),
            other,
            inside.person().name(),
            inside.person().email(),
            inside.person().role(),
            ALL,
            room.support.person().standing()));
    assertThat(acting.account(room.support, Optional.of(other))).isPresent();
    assertThat(acting.account(inside, Optional.of(other))).isEmpty();
  }

  @Test
  void a_sign_in_that_proved_no_second_factor_is_let_in_by_no_grant() {
    SupportGrant grant = room.granted(ALL);
    Instant now = room.clock.instant();
    SignInId signIn = Fresh.signIn();
    room.signIns.start(new SignIn(signIn, room.support.person().id(), now, now, "-"));
    assertThat(room.under(new Caller(room.support.person(), signIn, Callers.REQUEST), grant.id()))
        .isEmpty();
  }

  @Test
  void nobody_but_support_asks_and_nobody_but_the_contact_decides() {
    Caller admin = room.office.added(room.office.account, Role.ADMIN_USER, Standing.USUAL);
    SupportGrant asked = room.asked(ALL);
    for (Caller other : List.of(contact, admin, room.office.success)) {
      assertThat(room.ask.ask(other, Optional.empty(), room.wish(ALL)))
          .isInstanceOf(Guarded.Refused.class);
    }
    for (Caller other : List.of(room.support, admin, room.office.success)) {
      assertThat(room.settle.approve(other, which(asked))).isInstanceOf(Guarded.Refused.class);
    }
    assertThat(room.list.list(admin, Optional.empty())).isInstanceOf(Guarded.Allowed.class);
    assertThat(room.list.list(room.support, Optional.empty())).isInstanceOf(Guarded.Refused.class);
    assertThat(room.under(asked.id())).isEmpty();
  }

  @Test
  void another_accounts_grants_are_as_ones_that_are_not_there() {
    Caller stranger = room.office.added(Fresh.account(), Role.ADMIN_USER, Standing.contact());
    SupportGrant asked = room.asked(ALL);
    assertThat(room.settle.approve(stranger, which(asked))).isInstanceOf(Guarded.Refused.class);
    assertThat(room.office.lastEntry().detail()).isEqualTo("absent");
    assertThat(room.list.looks(stranger, which(asked), Optional.empty()))
        .isInstanceOf(Guarded.Refused.class);
    Which elsewhere = new Which(Optional.of(stranger.person().account()), asked.id());
    assertThat(room.settle.approve(contact, elsewhere)).isInstanceOf(Guarded.Refused.class);
  }

  @Test
  void a_scope_of_what_is_not_the_accounts_is_refused() {
    Scope theirs = new Scope.OnlySites(Set.of(Fresh.site()));
    assertThat(
            ((Guarded.Allowed<SupportOutcome>)
                    room.ask.ask(room.support, Optional.empty(), room.wish(theirs)))
                .value())
        .isInstanceOf(SupportOutcome.Absent.class);
  }

  @Test
  void every_look_under_a_grant_is_listed_to_the_customer_and_no_other_deed_is() {
    SupportGrant grant = room.granted(ALL);
    Caller inside = room.under(grant.id()).orElseThrow();
    Guard.Ask look =
        new Guard.Ask(
            Permission.SESSION_SEARCH,
            Optional.empty(),
            AuditAction.SESSION_SEARCH,
            "account:" + room.office.account,
            "");
    room.office.guard.run(inside, look, () -> "seen");
    room.office.guard.run(contact, look, () -> "seen");
    var looks =
        ((Guarded.Allowed<ListSupportAccess.Looks>)
                room.list.looks(contact, which(grant), Optional.empty()))
            .value();
    assertThat(looks.records())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.entry().action()).isEqualTo(AuditAction.SESSION_SEARCH);
              assertThat(record.entry().outcome()).isEqualTo(AuditOutcome.ALLOWED);
              assertThat(record.entry().actor()).contains(room.support.person().id());
            });
    assertThat(room.list.looks(room.support, which(grant), Optional.empty()))
        .isInstanceOf(Guarded.Refused.class);
  }

  @Test
  void without_a_record_nothing_is_asked_and_nothing_decided() {
    SupportGrant asked = room.asked(ALL);
    room.office.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> room.settle.approve(contact, which(asked))).isInstanceOf(Outage.class);
    room.office.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> room.ask.ask(room.support, Optional.empty(), room.wish(ALL)))
        .isInstanceOf(Outage.class);
    assertThat(listed().grants()).containsExactly(asked);
  }

  @Test
  void support_sees_their_own_and_what_can_be_asked_for() {
    SupportGrant asked = room.asked(ALL);
    var own = ((Guarded.Allowed<ListOwnSupportAccess.Own>) room.own.list(room.support)).value();
    assertThat(own.grants()).containsExactly(asked);
    assertThat(own.places())
        .extracting(place -> place.account().id())
        .containsExactly(room.office.account);
    assertThat(room.own.list(contact)).isInstanceOf(Guarded.Refused.class);
  }

  private ListSupportAccess.Listed listed() {
    return ((Guarded.Allowed<ListSupportAccess.Listed>) room.list.list(contact, Optional.empty()))
        .value();
  }
}
