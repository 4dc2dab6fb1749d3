package io.replayvault.application.access;

import static io.replayvault.application.fixtures.SupportRoom.which;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.BreakGlass.Command;
import io.replayvault.application.access.in.SupportOutcome;
import io.replayvault.application.access.in.SupportOutcome.Obstacle;
import io.replayvault.application.access.out.BreakGlassNotices.Waiting;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.SupportRoom;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.audit.AuditAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause H1: break-glass is possible, loud and reviewed. */
final class BreakGlassServiceTest {
  private static final Command COMMAND =
      new Command(new Scope.WholeAccount(), "The shop is down", Duration.ofMinutes(30));

  private final SupportRoom room = new SupportRoom();
  private final Caller contact = room.office.contact;

  @Test
  void it_is_open_at_once_and_over_by_itself() {
    SupportGrant opened = opened(room.support);
    assertThat(room.under(opened.id()).orElseThrow().person().standing().grant().orElseThrow())
        .matches(grant -> grant.breakGlass());
    room.clock.move(Duration.ofMinutes(30));
    assertThat(room.under(opened.id())).isEmpty();
  }

  @Test
  void it_is_recorded_and_announced_before_it_is_open() {
    opened(room.support);
    assertThat(room.office.lastEntry().action()).isEqualTo(AuditAction.BREAK_GLASS_OPEN);
    assertThat(room.office.watch.calls())
        .containsSubsequence("AuditLog.append", "BreakGlassNotices.announce", "SupportGrants.keep");
  }

  @Test
  void contact_admin_users_and_auditors_are_told_and_nobody_else() {
    Caller auditor = room.office.staff(Duty.AUDITOR);
    Caller admin = room.office.added(room.office.account, Role.ADMIN_USER, Standing.USUAL);
    room.office.added(room.office.account, Role.STANDARD_USER, Standing.USUAL);
    room.office.added(room.office.account, Role.ADMIN_USER, Standing.REVOKED);
    room.office.added(Fresh.account(), Role.ADMIN_USER, Standing.contact());
    opened(room.support);
    List<EmailAddress> told = new ArrayList<>();
    Instant now = room.clock.instant();
    for (Optional<Waiting> next = next(now); next.isPresent(); next = next(now)) {
      told.add(next.get().to());
    }
    assertThat(told)
        .containsExactlyInAnyOrder(
            contact.person().email(), admin.person().email(), auditor.person().email());
  }

  @Test
  void without_record_or_announcement_it_stays_shut() {
    for (String port : List.of("AuditLog.append", "BreakGlassNotices.announce")) {
      room.office.watch.before(port, Outage::strike);
      assertThatThrownBy(() -> room.breakGlass.open(room.support, Optional.empty(), COMMAND))
          .isInstanceOf(Outage.class);
    }
    assertThat(room.grants.of(room.office.account, room.clock.instant())).isEmpty();
  }

  @Test
  void nobody_but_support_opens_it() {
    for (Caller other : List.of(contact, room.office.success, room.office.staff(Duty.OPERATOR))) {
      assertThat(room.breakGlass.open(other, Optional.empty(), COMMAND))
          .isInstanceOf(Guarded.Refused.class);
    }
  }

  @Test
  void the_contact_ends_it_and_reviews_it_once_with_a_note() {
    SupportGrant opened = opened(room.support);
    assertThat(opened.awaitsReview()).isTrue();
    done(room.settle.end(contact, which(opened)));
    assertThat(room.under(opened.id())).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> room.settle.review(contact, which(opened), " "));
    SupportGrant reviewed = done(room.settle.review(contact, which(opened), "We knew of it"));
    assertThat(reviewed.awaitsReview()).isFalse();
    assertThat(hindered(room.settle.review(contact, which(opened), "again")))
        .isEqualTo(Obstacle.SETTLED);
    SupportGrant granted = room.granted(new Scope.WholeAccount());
    assertThat(hindered(room.settle.review(contact, which(granted), "none to review")))
        .isEqualTo(Obstacle.SETTLED);
  }

  @Test
  void it_is_not_reviewed_while_it_is_open() {
    SupportGrant opened = opened(room.support);
    room.clock.move(COMMAND.length().minusMillis(1));
    assertThat(hindered(room.settle.review(contact, which(opened), "too early")))
        .isEqualTo(Obstacle.OPEN);
    assertThat(room.grants.find(opened.id())).contains(opened);
    room.clock.move(Duration.ofMillis(1));
    assertThat(done(room.settle.review(contact, which(opened), "seen")).awaitsReview()).isFalse();
  }

  @Test
  void who_has_one_that_nobody_reviewed_opens_no_other() {
    SupportGrant first = opened(room.support);
    assertThat(hindered(room.breakGlass.open(room.support, Optional.empty(), COMMAND)))
        .isEqualTo(Obstacle.UNREVIEWED);
    room.clock.move(COMMAND.length());
    assertThat(hindered(room.breakGlass.open(room.support, Optional.empty(), COMMAND)))
        .isEqualTo(Obstacle.UNREVIEWED);
    opened(room.office.staff(Duty.SUPPORT));
    done(room.settle.review(contact, which(first), "seen"));
    opened(room.support);
  }

  @Test
  void it_is_never_for_longer_than_an_hour() {
    Scope all = new Scope.WholeAccount();
    for (Duration length : Set.of(Duration.ZERO, Duration.ofMinutes(-1), Duration.ofMinutes(61))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Command(all, "why", length));
    }
  }

  private Optional<Waiting> next(Instant now) {
    return room.notices.next(now, now.plusSeconds(60));
  }

  private SupportGrant opened(Caller caller) {
    return done(room.breakGlass.open(caller, Optional.empty(), COMMAND));
  }

  private static SupportGrant done(Guarded<SupportOutcome> outcome) {
    return ((SupportOutcome.Done) ((Guarded.Allowed<SupportOutcome>) outcome).value()).grant();
  }

  private static Obstacle hindered(Guarded<SupportOutcome> outcome) {
    return ((SupportOutcome.Hindered) ((Guarded.Allowed<SupportOutcome>) outcome).value())
        .obstacle();
  }
}
