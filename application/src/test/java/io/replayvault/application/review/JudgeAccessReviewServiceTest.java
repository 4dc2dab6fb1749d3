package io.replayvault.application.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.in.Obstacle;
import io.replayvault.application.access.out.RequestLetters.Notice;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.ReviewRoom;
import io.replayvault.application.review.in.JudgeAccessReview.Outcome;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.review.KeptReview;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause H2: reviewers judge one by one, and nobody judges themselves. */
final class JudgeAccessReviewServiceTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Instant FIRST = Instant.parse("2026-11-01T00:10:00Z");

  private final ReviewRoom room = new ReviewRoom(FIRST);
  private final Caller admin = room.added(Role.ADMIN_USER, Standing.USUAL);
  private final Caller contact = room.added(Role.STANDARD_USER, Standing.contact());
  private final Caller ann = room.added(Role.STANDARD_USER, Standing.USUAL);
  private final Caller auditor = room.added(Role.ALERT_RECEIVER, Standing.of(Set.of(Duty.AUDITOR)));
  private final Caller success =
      room.added(Role.ALERT_RECEIVER, Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));

  JudgeAccessReviewServiceTest() {
    room.did(ann.person().id(), AuditAction.SIGN_IN, "-", FIRST.minusSeconds(9000));
    room.rounds.run();
  }

  @Test
  void admins_and_the_named_contact_confirm_and_revoke() {
    assertThat(room.judge.confirm(contact, OCTOBER, ann.person().id()))
        .isInstanceOfSatisfying(
            Guarded.Allowed.class,
            done -> assertThat(done.value()).isInstanceOf(Outcome.Judged.class));
    assertThat(lastEntry())
        .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::detail)
        .containsExactly(
            AuditAction.ACCESS_REVIEW_CONFIRM,
            "person:" + ann.person().id(),
            "access-review:2026-10");
    assertThat(room.watch.calls()).containsSubsequence("AuditLog.append", "AccessReviews.judge");
    room.judge.revoke(admin, OCTOBER, ann.person().id());
    assertThat(room.now(ann).person().isActive()).isFalse();
    assertThat(lastEntry().action()).isEqualTo(AuditAction.ACCESS_REVIEW_REVOKE);
  }

  @Test
  void whom_a_reviewer_revokes_is_suspended_and_customer_success_is_asked() {
    room.judge.revoke(admin, OCTOBER, ann.person().id());
    assertThat(state(ann)).isEqualTo(PersonState.SUSPENDED);
    PersonRequest asked = room.requests.of(room.account).getFirst();
    assertThat(asked)
        .extracting(PersonRequest::by, PersonRequest::wish, PersonRequest::state)
        .containsExactly(
            admin.person().id(), new Wish.Revoke(ann.person().id()), RequestState.OPEN);
    assertThat(lastEntry().detail())
        .isEqualTo("access-review:2026-10 person-request:" + asked.id());
    assertThat(room.requestLetters.waiting())
        .extracting(Notice::person)
        .containsExactlyInAnyOrder(admin.person().id(), success.person().id());
    assertThat(room.watch.calls()).containsSubsequence("AuditLog.append", "AccessReviews.ask");
  }

  @Test
  void where_admins_manage_people_a_reviewer_revokes_at_once() {
    ReviewRoom own = new ReviewRoom(FIRST, new PermissionTable(true));
    Caller reviewer = own.added(Role.ADMIN_USER, Standing.contact());
    Caller bob = own.added(Role.STANDARD_USER, Standing.USUAL);
    own.did(bob.person().id(), AuditAction.SIGN_IN, "-", FIRST.minusSeconds(9000));
    own.rounds.run();
    own.judge.revoke(reviewer, OCTOBER, bob.person().id());
    assertThat(own.now(bob).person().standing().state()).isEqualTo(PersonState.REVOKED);
    assertThat(own.requests.of(own.account)).isEmpty();
  }

  @Test
  void staff_whom_a_reviewer_revokes_are_suspended_and_nobody_is_asked() {
    room.judge.revoke(admin, OCTOBER, auditor.person().id());
    assertThat(state(auditor)).isEqualTo(PersonState.SUSPENDED);
    assertThat(room.requests.of(room.account)).isEmpty();
    assertThat(lastEntry().detail()).isEqualTo("access-review:2026-10 suspended");
  }

  @Test
  void nobody_else_judges() {
    for (Caller other : List.of(ann, auditor, success)) {
      assertThat(room.judge.confirm(other, OCTOBER, admin.person().id()))
          .isEqualTo(new Guarded.Refused<>());
      assertThat(room.judge.revoke(other, OCTOBER, admin.person().id()))
          .isEqualTo(new Guarded.Refused<>());
    }
    assertThat(lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(kept().verdicts()).isEmpty();
  }

  @Test
  void nobody_judges_themselves() {
    assertThat(room.judge.confirm(admin, OCTOBER, admin.person().id()))
        .isEqualTo(hindered(Obstacle.OWN_ACCESS));
    assertThat(lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void who_or_what_is_not_there_is_refused_as_if_forbidden() {
    YearMonth september = OCTOBER.minusMonths(1);
    assertThat(room.judge.confirm(admin, OCTOBER, Fresh.person()))
        .isEqualTo(new Guarded.Refused<>());
    assertThat(room.judge.confirm(admin, september, ann.person().id()))
        .isEqualTo(new Guarded.Refused<>());
    Caller foreigner = Callers.admin(Fresh.account());
    assertThat(room.judge.confirm(foreigner, OCTOBER, ann.person().id()))
        .isEqualTo(new Guarded.Refused<>());
  }

  @Test
  void what_was_taken_is_not_given_back_by_a_verdict() {
    room.judge.revoke(admin, OCTOBER, ann.person().id());
    assertThat(room.judge.confirm(admin, OCTOBER, ann.person().id()))
        .isEqualTo(hindered(Obstacle.SETTLED));
    assertThat(state(ann)).isEqualTo(PersonState.SUSPENDED);
  }

  @Test
  void the_last_named_contact_and_customer_success_are_not_revoked() {
    for (Caller last : List.of(contact, success)) {
      assertThat(room.judge.revoke(admin, OCTOBER, last.person().id()))
          .isEqualTo(hindered(Obstacle.LAST_ONE));
      assertThat(state(last)).isEqualTo(PersonState.ACTIVE);
    }
  }

  @Test
  void whoever_was_suspended_is_back_once_confirmed_even_after_the_end() {
    for (int day : new int[] {7, 12, 14}) {
      room.at(FIRST.plus(Duration.ofDays(day)));
      room.rounds.run();
    }
    assertThat(state(ann)).isEqualTo(PersonState.SUSPENDED);
    Caller reviewer = room.now(admin);
    room.judge.confirm(reviewer, OCTOBER, ann.person().id());
    assertThat(state(ann)).isEqualTo(PersonState.ACTIVE);
    assertThat(room.judge.revoke(reviewer, OCTOBER, ann.person().id()))
        .isEqualTo(hindered(Obstacle.SETTLED));
  }

  @Test
  void what_cannot_be_recorded_is_not_done() {
    room.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> room.judge.revoke(admin, OCTOBER, ann.person().id()))
        .isInstanceOf(Outage.class);
    assertThat(state(ann)).isEqualTo(PersonState.ACTIVE);
  }

  @Test
  void auditors_and_customer_success_read_and_standard_users_do_not() {
    for (Caller reader : List.of(admin, contact, auditor, success)) {
      assertThat(room.read.list(reader)).isInstanceOf(Guarded.Allowed.class);
      assertThat(room.read.read(reader, OCTOBER)).isInstanceOf(Guarded.Allowed.class);
    }
    assertThat(lastEntry().action()).isEqualTo(AuditAction.ACCESS_REVIEW_READ);
    assertThat(room.read.list(ann)).isEqualTo(new Guarded.Refused<>());
    assertThat(room.read.read(ann, OCTOBER)).isEqualTo(new Guarded.Refused<>());
  }

  @Test
  void there_is_no_result_until_the_end() {
    assertThat(room.read.result(admin, OCTOBER)).isEqualTo(new Guarded.Refused<>());
  }

  private Guarded<Outcome> hindered(Obstacle obstacle) {
    return new Guarded.Allowed<>(new Outcome.Hindered(obstacle));
  }

  private KeptReview kept() {
    return room.reviews.find(room.account, OCTOBER).orElseThrow();
  }

  private PersonState state(Caller of) {
    return room.now(of).person().standing().state();
  }

  private AuditEntry lastEntry() {
    return room.records.records().getLast().entry();
  }
}
