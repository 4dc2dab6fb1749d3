package io.replayvault.application.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.ReviewRoom;
import io.replayvault.application.review.in.JudgeAccessReview.Outcome;
import io.replayvault.application.review.out.ReviewLetters.News;
import io.replayvault.application.review.out.ReviewLetters.Notice;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.ReviewLine;
import io.replayvault.domain.review.ReviewText;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause H2: a review a month, warnings, and the end of what nobody reviewed. */
final class ReviewRoundsTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Instant FIRST = Instant.parse("2026-11-01T00:10:00Z");

  private final ReviewRoom room = new ReviewRoom(FIRST);
  private final Caller admin = room.added(Role.ADMIN_USER, Standing.contact());
  private final Caller ann = room.added(Role.STANDARD_USER, Standing.USUAL);

  @Test
  void each_account_gets_a_review_of_the_month_before_once() {
    begin();
    room.rounds.run();
    room.rounds.run();
    assertThat(kept().review().lines())
        .extracting(ReviewLine::person)
        .containsExactlyInAnyOrder(admin.person().id(), ann.person().id());
    assertThat(kept().review().closesAt()).isEqualTo(FIRST.plus(Duration.ofDays(14)));
    assertThat(room.entries(AuditAction.ACCESS_REVIEW_OPEN))
        .extracting(AuditEntry::subject)
        .containsExactly("access-review:2026-10");
    assertThat(told(News.OPENED)).containsExactly(admin.person().id());
  }

  @Test
  void an_account_that_was_not_there_in_the_month_gets_none() {
    room.did(ann.person().id(), AuditAction.SIGN_IN, "-", FIRST);
    room.rounds.run();
    assertThat(room.reviews.months(room.account)).isEmpty();
  }

  @Test
  void what_cannot_be_recorded_is_not_opened() {
    begin();
    room.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(room.rounds::run).isInstanceOf(Outage.class);
    assertThat(room.reviews.months(room.account)).isEmpty();
    room.rounds.run();
    assertThat(room.reviews.months(room.account)).containsExactly(OCTOBER);
  }

  @Test
  void what_fails_in_one_account_keeps_no_other_from_its_turn() {
    begin();
    AccountId other = Fresh.account();
    room.accounts.add(new Account(other, "Another"));
    room.records.append(
        ReviewRecords.byItself(
            FIRST.minusSeconds(9000), other, AuditAction.POLICY_PUBLISH, "-", ""));
    room.watch.before("AccessReviews.months", Outage::strike);
    assertThatThrownBy(room.rounds::run).isInstanceOf(Outage.class);
    assertThat(room.reviews.months(other)).isEmpty();
    assertThat(room.reviews.months(room.account)).containsExactly(OCTOBER);
  }

  @Test
  void reviewers_are_warned_seven_and_two_days_before_the_end() {
    begin();
    room.rounds.run();
    for (int day = 1; day < 14; day++) {
      room.at(FIRST.plus(Duration.ofDays(day)));
      room.rounds.run();
      room.rounds.run();
    }
    assertThat(room.entries(AuditAction.ACCESS_REVIEW_WARN))
        .extracting(AuditEntry::at)
        .containsExactly(FIRST.plus(Duration.ofDays(7)), FIRST.plus(Duration.ofDays(12)));
    assertThat(told(News.WARNED)).containsOnly(admin.person().id());
  }

  @Test
  void nobody_is_warned_once_everybody_was_reviewed() {
    Caller other = room.added(Role.ADMIN_USER, Standing.contact());
    begin();
    room.rounds.run();
    confirm(other, admin);
    confirm(admin, other);
    confirm(admin, ann);
    room.at(FIRST.plus(Duration.ofDays(13)));
    room.rounds.run();
    assertThat(room.entries(AuditAction.ACCESS_REVIEW_WARN)).isEmpty();
  }

  @Test
  void whoever_nobody_reviewed_in_time_is_suspended_and_the_last_one_kept() {
    Caller success = room.added(Role.ALERT_RECEIVER, Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    begin();
    roundsOn(0, 7, 12);
    room.at(FIRST.plus(Duration.ofDays(14)).minusMillis(1));
    room.rounds.run();
    assertThat(state(ann)).isEqualTo(PersonState.ACTIVE);
    roundsOn(14, 14);
    assertThat(state(ann)).isEqualTo(PersonState.SUSPENDED);
    assertThat(state(admin)).isEqualTo(PersonState.ACTIVE);
    assertThat(verdict(ann)).contains(Verdict.SUSPENDED);
    assertThat(verdict(admin)).contains(Verdict.KEPT);
    assertThat(verdict(success)).contains(Verdict.KEPT);
    assertThat(room.entries(AuditAction.PERSON_SUSPEND))
        .extracting(AuditEntry::subject)
        .containsExactly("person:" + ann.person().id());
    assertThat(room.entries(AuditAction.ACCESS_REVIEW_CLOSE))
        .extracting(AuditEntry::detail)
        .containsExactly("confirmed 0, revoked 0, suspended 1, kept 2");
    assertThat(told(News.ENDED)).containsExactly(admin.person().id());
    assertThat(told(News.KEPT)).containsExactly(success.person().id());
  }

  @Test
  void without_a_warning_nobody_is_suspended_until_two_days_after_one() {
    begin();
    roundsOn(0, 20);
    assertThat(kept().result()).isEmpty();
    assertThat(state(ann)).isEqualTo(PersonState.ACTIVE);
    assertThat(room.entries(AuditAction.PERSON_SUSPEND)).isEmpty();
    assertThat(room.entries(AuditAction.ACCESS_REVIEW_WARN)).hasSize(1);
    assertThat(told(News.WARNED)).containsExactly(admin.person().id());
    room.at(FIRST.plus(Duration.ofDays(22)).minusMillis(1));
    room.rounds.run();
    assertThat(state(ann)).isEqualTo(PersonState.ACTIVE);
    roundsOn(22);
    assertThat(state(ann)).isEqualTo(PersonState.SUSPENDED);
    assertThat(kept().result().orElseThrow().note())
        .contains("\nwarned 2026-11-21T00:10:00Z\nended 2026-11-23T00:10:00Z\n");
  }

  @Test
  void a_warning_a_moment_before_the_end_puts_it_off() {
    begin();
    roundsOn(0, 7);
    Instant late = FIRST.plus(Duration.ofDays(14)).minusMillis(1);
    room.at(late);
    room.rounds.run();
    roundsOn(14, 15);
    assertThat(state(ann)).isEqualTo(PersonState.ACTIVE);
    assertThat(kept().endsAt()).isEqualTo(late.plus(Duration.ofDays(2)));
    roundsOn(16);
    assertThat(state(ann)).isEqualTo(PersonState.SUSPENDED);
  }

  @Test
  void a_warning_that_cannot_be_recorded_suspends_nobody() {
    begin();
    roundsOn(0, 7);
    room.at(FIRST.plus(Duration.ofDays(14)));
    room.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(room.rounds::run).isInstanceOf(Outage.class);
    assertThat(state(ann)).isEqualTo(PersonState.ACTIVE);
    assertThat(kept().result()).isEmpty();
    assertThat(kept().warned().times()).hasSize(1);
  }

  @Test
  void a_review_in_which_nobody_waits_ends_in_its_time_without_a_warning() {
    Caller other = room.added(Role.ADMIN_USER, Standing.contact());
    begin();
    roundsOn(0);
    confirm(other, admin);
    confirm(admin, other);
    confirm(admin, ann);
    roundsOn(14);
    assertThat(kept().result()).isPresent();
    assertThat(kept().warned().times()).isEmpty();
  }

  @Test
  void of_two_admins_the_one_who_did_something_last_is_kept() {
    Caller idle = room.added(Role.ADMIN_USER, Standing.contact());
    begin();
    room.did(admin.person().id(), AuditAction.SIGN_IN, "-", FIRST.minusSeconds(700));
    end();
    assertThat(state(idle)).isEqualTo(PersonState.SUSPENDED);
    assertThat(state(admin)).isEqualTo(PersonState.ACTIVE);
  }

  @Test
  void an_end_that_broke_off_is_gone_on_with() {
    begin();
    roundsOn(0, 7, 12);
    room.at(FIRST.plus(Duration.ofDays(14)));
    room.watch.before("AccessReviews.end", Outage::strike);
    assertThatThrownBy(room.rounds::run).isInstanceOf(Outage.class);
    assertThat(kept().result()).isEmpty();
    room.rounds.run();
    assertThat(kept().result()).isPresent();
    assertThat(room.entries(AuditAction.PERSON_SUSPEND)).hasSize(1);
  }

  @Test
  void the_result_is_signed_by_a_published_key_and_says_what_was_decided() {
    begin();
    roundsOn(0);
    confirm(admin, ann);
    roundsOn(7, 12, 14);
    var signed = allowed(room.read.result(admin, OCTOBER));
    SignedNote note = SignedNote.parse(signed.note());
    assertThat(note.signer(signed.keys().stream().map(NoteKey::parse).toList())).isPresent();
    assertThat(note.text().lines().filter(line -> line.startsWith("warned ")))
        .containsExactly("warned 2026-11-08T00:10:00Z", "warned 2026-11-13T00:10:00Z");
    assertThat(note.text())
        .startsWith(ReviewText.of(kept().review()))
        .contains("verdict " + ann.person().id() + " is=CONFIRMED by=" + admin.person().id());
    assertThat(signed.name()).isEqualTo("access-review-2026-10");
    SignedNote other = SignedNote.parse(signed.note().replace("CONFIRMED", "REVOKED"));
    assertThat(other.signer(signed.keys().stream().map(NoteKey::parse).toList())).isEmpty();
  }

  private void begin() {
    room.did(ann.person().id(), AuditAction.SIGN_IN, "-", FIRST.minus(Duration.ofDays(3)));
  }

  private void end() {
    roundsOn(0, 7, 12, 14);
  }

  private void roundsOn(int... days) {
    for (int day : days) {
      room.at(FIRST.plus(Duration.ofDays(day)));
      room.rounds.run();
    }
  }

  private void confirm(Caller by, Caller whom) {
    assertThat(allowed(room.judge.confirm(by, OCTOBER, whom.person().id())))
        .isInstanceOf(Outcome.Judged.class);
  }

  private KeptReview kept() {
    return room.reviews.find(room.account, OCTOBER).orElseThrow();
  }

  private Optional<Verdict> verdict(Caller of) {
    return kept().verdictOf(of.person().id()).map(ReviewVerdict::verdict);
  }

  private PersonState state(Caller of) {
    return room.now(of).person().standing().state();
  }

  private List<PersonId> told(News news) {
    return room.letters.waiting().stream()
        .filter(notice -> notice.news() == news)
        .map(Notice::person)
        .toList();
  }

  private static <T> T allowed(Guarded<T> answer) {
    return ((Guarded.Allowed<T>) answer).value();
  }
}
