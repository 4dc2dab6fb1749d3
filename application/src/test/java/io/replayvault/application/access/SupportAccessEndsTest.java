package io.replayvault.application.access;

import static io.replayvault.application.fixtures.SupportRoom.done;
import static io.replayvault.application.fixtures.SupportRoom.hindered;
import static io.replayvault.application.fixtures.SupportRoom.which;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.SupportOutcome.Obstacle;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.fixtures.SupportRoom;
import io.replayvault.application.session.RevocableReplay;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.in.ReplaySession.Events;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantState;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clause H1: what a customer let in ends when they say so, and with its time. */
final class SupportAccessEndsTest {
  private static final Scope ALL = new Scope.WholeAccount();

  private final SupportRoom room = new SupportRoom();
  private final Caller contact = room.office.contact;

  @Test
  void the_contact_ends_it_at_any_time() {
    SupportGrant grant = room.granted(ALL);
    assertThat(done(room.settle.end(contact, which(grant))).state())
        .isEqualTo(SupportGrantState.ENDED);
    assertThat(room.under(grant.id())).isEmpty();
    assertThat(hindered(room.settle.end(contact, which(grant)))).isEqualTo(Obstacle.SETTLED);
  }

  @Test
  void an_admin_user_ends_what_lets_in_and_what_waits_and_decides_nothing_else() {
    Caller admin = room.office.added(room.office.account, Role.ADMIN_USER, Standing.USUAL);
    SupportGrant open = room.granted(ALL);
    SupportGrant waiting = room.asked(ALL);
    for (SupportGrant grant : List.of(open, waiting)) {
      SupportGrant ended = done(room.settle.end(admin, which(grant)));
      assertThat(ended.state()).isEqualTo(SupportGrantState.ENDED);
      assertThat(ended.settlement().orElseThrow().by()).isEqualTo(admin.person().id());
      assertThat(room.office.lastEntry().action()).isEqualTo(AuditAction.SUPPORT_END);
      assertThat(room.under(grant.id())).isEmpty();
      assertThat(hindered(room.settle.approve(contact, which(grant)))).isEqualTo(Obstacle.SETTLED);
    }
    SupportGrant another = room.asked(ALL);
    assertThat(room.settle.approve(admin, which(another))).isInstanceOf(Guarded.Refused.class);
    assertThat(room.settle.refuse(admin, which(another), "no")).isInstanceOf(Guarded.Refused.class);
    for (Role role : List.of(Role.STANDARD_USER, Role.ANALYTICS_USER, Role.ALERT_RECEIVER)) {
      Caller other = room.office.added(room.office.account, role, Standing.USUAL);
      assertThat(room.settle.end(other, which(another))).isInstanceOf(Guarded.Refused.class);
    }
    assertThat(room.settle.end(room.support, which(another))).isInstanceOf(Guarded.Refused.class);
  }

  @Test
  void an_ended_grant_stops_a_replay_that_is_being_delivered() {
    SupportGrant grant = room.granted(ALL);
    Caller inside = room.under(grant.id()).orElseThrow();
    ReplaySession delivered =
        (who, session, range) ->
            new Guarded.Allowed<>(
                lines -> {
                  lines.write('a');
                  done(room.settle.end(contact, which(grant)));
                  room.clock.move(Duration.ofMillis(500));
                  lines.write('b');
                });
    TimeRange range = new TimeRange(Sessions.START, Sessions.START);
    Events events =
        ((Guarded.Allowed<Events>)
                new RevocableReplay(
                        delivered, room.resolve, new ActingIn(room.office.people), room.clock)
                    .replay(inside, Fresh.session(), range))
            .value();
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    assertThatThrownBy(() -> events.writeTo(seen)).isInstanceOf(IOException.class);
    assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("a");
  }

  @Test
  void a_refusal_has_a_reason_and_is_final() {
    SupportGrant asked = room.asked(ALL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> room.settle.refuse(contact, which(asked), " "));
    SupportGrant refused = done(room.settle.refuse(contact, which(asked), "Not this week"));
    assertThat(refused.settlement().orElseThrow().answer()).isEqualTo("Not this week");
    assertThat(hindered(room.settle.approve(contact, which(asked)))).isEqualTo(Obstacle.SETTLED);
    assertThat(room.under(asked.id())).isEmpty();
  }

  @Test
  void what_is_over_is_neither_asked_for_nor_approved() {
    SupportGrant asked = room.asked(ALL);
    var wish = room.wish(ALL);
    room.clock.move(Duration.ofHours(1));
    assertThat(hindered(room.ask.ask(room.support, Optional.empty(), wish)))
        .isEqualTo(Obstacle.OVER);
    assertThat(hindered(room.settle.approve(contact, which(asked)))).isEqualTo(Obstacle.OVER);
  }

  @Test
  void it_lets_in_from_its_start_to_its_end_and_not_a_moment_longer() {
    SupportGrant grant = room.granted(ALL);
    room.clock.move(Duration.ofSeconds(-1));
    assertThat(room.under(grant.id())).isEmpty();
    room.clock.move(Duration.ofHours(1));
    assertThat(room.under(grant.id())).isPresent();
    room.clock.move(Duration.ofSeconds(1));
    assertThat(room.under(grant.id())).isEmpty();
  }

  @Test
  void who_lost_the_duty_is_not_let_in_by_a_grant() {
    SupportGrant grant = room.granted(ALL);
    SupportGrant another =
        SupportGrant.asked(
                Fresh.supportGrant(),
                room.office.account,
                room.office.success.person().id(),
                room.clock.instant(),
                grant.wish())
            .settled(SupportGrantState.GRANTED, contact.person().id(), room.clock.instant(), "");
    room.grants.keep(another);
    assertThat(room.under(room.office.success, another.id())).isEmpty();
  }
}
