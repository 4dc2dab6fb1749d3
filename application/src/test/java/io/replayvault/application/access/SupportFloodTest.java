package io.replayvault.application.access;

import static io.replayvault.application.fixtures.SupportRoom.which;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.AskSupportAccess;
import io.replayvault.application.access.in.BreakGlass;
import io.replayvault.application.access.in.ListSupportAccess.Listed;
import io.replayvault.application.access.in.SupportOutcome;
import io.replayvault.application.access.in.SupportOutcome.Obstacle;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.SupportRoom;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clause H1: however much Support asks for and opens, what counts stays in sight. */
final class SupportFloodTest {
  private static final Scope ALL = new Scope.WholeAccount();

  private final SupportRoom room = new SupportRoom();
  private final Caller contact = room.office.contact;

  @Test
  void three_asks_of_one_person_wait_and_another_person_still_asks() {
    SupportGrant first = room.asked(ALL);
    for (int i = 1; i < AskSupportAccess.MOST_OF_ONE; i++) {
      assertThat(asked(room.support)).isInstanceOf(SupportOutcome.Done.class);
    }
    assertThat(asked(room.support))
        .isEqualTo(new SupportOutcome.Hindered(Obstacle.TOO_MANY_OF_ONE));
    assertThat(room.office.lastEntry().action()).isEqualTo(AuditAction.SUPPORT_ASK);
    assertThat(room.office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(asked(room.office.staff(Duty.SUPPORT))).isInstanceOf(SupportOutcome.Done.class);
    room.settle.refuse(contact, which(first), "no");
    assertThat(asked(room.support)).isInstanceOf(SupportOutcome.Done.class);
  }

  @Test
  void what_begins_in_more_than_thirty_days_is_not_asked_for_yet() {
    Instant latest = room.clock.instant().plus(SupportWish.EARLIEST);
    assertThat(asked(room.support, latest.plusMillis(1)))
        .isEqualTo(new SupportOutcome.Hindered(Obstacle.EARLY));
    assertThat(room.office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(asked(room.support, latest)).isInstanceOf(SupportOutcome.Done.class);
  }

  @Test
  void ten_asks_wait_and_one_more_is_refused_and_recorded_so() {
    SupportGrant first = room.asked(ALL);
    for (int i = 1; i < AskSupportAccess.MOST_WAITING; i++) {
      assertThat(asked()).isInstanceOf(SupportOutcome.Done.class);
    }
    assertThat(asked()).isEqualTo(new SupportOutcome.Hindered(Obstacle.TOO_MANY));
    assertThat(room.office.lastEntry().action()).isEqualTo(AuditAction.SUPPORT_ASK);
    assertThat(room.office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    room.settle.refuse(contact, which(first), "no");
    assertThat(asked()).isInstanceOf(SupportOutcome.Done.class);
    assertThat(asked()).isEqualTo(new SupportOutcome.Hindered(Obstacle.TOO_MANY));
    room.clock.move(Duration.ofHours(1));
    assertThat(asked())
        .as("what can no longer be approved waits for nothing")
        .isInstanceOf(SupportOutcome.Done.class);
  }

  @Test
  void what_lets_in_stays_on_the_customer_s_page_whatever_was_asked_for_since() {
    SupportGrant granted = room.granted(ALL);
    flood();
    Listed listed = ((Guarded.Allowed<Listed>) room.list.list(contact, Optional.empty())).value();
    assertThat(listed.grants().getFirst().id()).isEqualTo(granted.id());
  }

  @Test
  void break_glass_that_waits_is_known_whatever_was_asked_for_or_opened_since() {
    assertThat(opened()).isInstanceOf(SupportOutcome.Done.class);
    room.clock.move(Duration.ofDays(3));
    flood();
    for (int i = 0; i < SupportGrants.MOST_LISTED; i++) {
      room.grants.keep(
          SupportGrant.breakGlass(
              Fresh.supportGrant(),
              room.office.account,
              room.support.person().id(),
              room.clock.instant(),
              room.wish(ALL)));
    }
    room.clock.move(Duration.ofMillis(1));
    assertThat(opened()).isEqualTo(new SupportOutcome.Hindered(Obstacle.UNREVIEWED));
  }

  private void flood() {
    room.clock.move(Duration.ofMillis(1));
    for (int i = 0; i <= SupportGrants.MOST_LISTED; i++) {
      room.asked(ALL);
    }
    room.clock.move(Duration.ofMillis(-1));
  }

  /** By somebody who asked for nothing yet. */
  private SupportOutcome asked() {
    return asked(room.office.staff(Duty.SUPPORT));
  }

  private SupportOutcome asked(Caller who) {
    return asked(who, room.clock.instant());
  }

  private SupportOutcome asked(Caller who, Instant from) {
    SupportWish wish = new SupportWish(ALL, "It hangs", from, from.plus(Duration.ofHours(1)));
    return ((Guarded.Allowed<SupportOutcome>) room.ask.ask(who, Optional.empty(), wish)).value();
  }

  private SupportOutcome opened() {
    BreakGlass.Command command =
        new BreakGlass.Command(ALL, "The shop is down", Duration.ofMinutes(30));
    return ((Guarded.Allowed<SupportOutcome>)
            room.breakGlass.open(room.support, Optional.empty(), command))
        .value();
  }
}
