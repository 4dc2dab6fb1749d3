package io.replayvault.application.review.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceToken.Life;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantState;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.review.Activity;
import io.replayvault.domain.review.HeldToken;
import io.replayvault.domain.review.ReviewCalendar;
import io.replayvault.domain.review.StaffVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link AccessEvidence} promises. Each test has an account of its own. */
public abstract class AccessEvidenceContract {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Instant START = ReviewCalendar.start(MONTH);
  private static final Instant END = ReviewCalendar.end(MONTH);

  private final AccountId account = Fresh.account();
  private final PersonId ann = Fresh.person();
  private final PersonId ben = Fresh.person();

  protected abstract AccessEvidence evidence();

  /** The log that it counts. */
  protected abstract AuditLog log();

  /** The tokens that it looks at. */
  protected abstract ServiceTokens tokens();

  /** The grants that it looks at. */
  protected abstract SupportGrants grants();

  @Test
  void an_accounts_log_begins_with_its_first_record() {
    assertThat(evidence().first(account)).isEmpty();
    did(ann, AuditAction.SITE_LIST, "-", START.plusSeconds(5));
    did(ann, AuditAction.SITE_LIST, "-", START.plusSeconds(3));
    assertThat(evidence().first(account)).contains(START.plusSeconds(3));
    assertThat(evidence().first(Fresh.account())).isEmpty();
  }

  @Test
  void what_was_done_in_the_month_is_counted_to_the_millisecond() {
    did(ann, AuditAction.SIGN_IN, "-", START);
    did(ann, AuditAction.SIGN_IN, "-", END.minusMillis(1));
    did(ann, AuditAction.SIGN_IN, "-", START.minusMillis(1));
    did(ann, AuditAction.SIGN_IN, "-", END);
    did(ann, AuditAction.SESSION_SEARCH, "-", START.plusSeconds(1));
    assertThat(evidence().activities(account, MONTH))
        .containsExactly(
            new Activity(
                ann,
                Map.of(AuditAction.SIGN_IN, 2, AuditAction.SESSION_SEARCH, 1),
                0,
                2,
                Optional.of(END.minusMillis(1)),
                Optional.empty()));
  }

  @Test
  void a_session_counts_once_however_often_it_was_watched() {
    did(ann, AuditAction.SESSION_REPLAY, "session:s1", START.plusSeconds(1));
    did(ann, AuditAction.SESSION_REPLAY, "session:s1", START.plusSeconds(2));
    did(ann, AuditAction.SESSION_REPLAY, "session:s2", START.plusSeconds(3));
    did(ben, AuditAction.SESSION_REPLAY, "session:s1", START.plusSeconds(4));
    assertThat(evidence().activities(account, MONTH))
        .extracting(Activity::person, Activity::watched)
        .containsExactlyInAnyOrder(tuple(ann, 2), tuple(ben, 1));
  }

  @Test
  void what_was_refused_or_done_by_a_token_is_not_theirs() {
    append(ann, AuditAction.SESSION_READ, AuditOutcome.DENIED, "-", at(1), Callers.REQUEST);
    append(ann, AuditAction.SIGN_IN, AuditOutcome.FAILED, "-", at(2), Callers.REQUEST);
    RequestFacts byToken = Callers.REQUEST.by(Fresh.serviceToken());
    append(ann, AuditAction.SESSION_READ, AuditOutcome.ALLOWED, "-", at(3), byToken);
    log().append(entry(Fresh.account(), ann, AuditAction.SIGN_IN, at(4)));
    assertThat(evidence().activities(account, MONTH)).isEmpty();
  }

  @Test
  void what_was_done_within_ninety_days_is_the_last_thing_done() {
    did(ann, AuditAction.SIGN_IN, "-", END.minus(Duration.ofDays(90)));
    did(ben, AuditAction.SIGN_IN, "-", END.minus(Duration.ofDays(90)).minusMillis(1));
    assertThat(evidence().activities(account, MONTH))
        .containsExactly(
            new Activity(
                ann,
                Map.of(),
                0,
                0,
                Optional.of(END.minus(Duration.ofDays(90))),
                Optional.empty()));
  }

  @Test
  void whoever_was_added_or_given_a_duty_is_known_since_when() {
    did(ben, AuditAction.PERSON_ADD, "person-request:r1", at(1));
    did(ben, AuditAction.PERSON_ADD, "person:" + ann, at(2));
    did(ben, AuditAction.STAFF_DUTY_GIVE, "person:" + ann, at(3));
    assertThat(evidence().activities(account, MONTH))
        .filteredOn(activity -> activity.person().equals(ann))
        .containsExactly(new Activity(ann, Map.of(), 0, 0, Optional.empty(), Optional.of(at(3))));
  }

  @Test
  void tokens_that_counted_in_the_month_are_told_with_their_uses() {
    ServiceToken used = token(START.minus(Duration.ofDays(10)), Optional.empty());
    ServiceToken unused = token(END.minusMillis(1), Optional.empty());
    token(END, Optional.empty());
    token(START.minus(Duration.ofDays(100)), Optional.empty());
    token(START.minus(Duration.ofDays(10)), Optional.of(START));
    ServiceToken revoked =
        token(START.minus(Duration.ofDays(10)), Optional.of(START.plusMillis(1)));
    RequestFacts byToken = Callers.REQUEST.by(used.id());
    append(ann, AuditAction.SITE_LIST, AuditOutcome.ALLOWED, "-", at(1), byToken);
    append(ann, AuditAction.SITE_LIST, AuditOutcome.DENIED, "-", at(2), byToken);
    assertThat(evidence().tokens(account, MONTH))
        .containsExactlyInAnyOrder(
            new HeldToken(used.id(), ann, 1),
            new HeldToken(unused.id(), ann, 0),
            new HeldToken(revoked.id(), ann, 0));
  }

  @Test
  void what_let_support_in_is_told_with_their_looks() {
    SupportGrant granted = grant(START.minusSeconds(60), SupportGrantState.GRANTED, at(0));
    SupportGrant endedLater = grant(START.minusSeconds(60), SupportGrantState.ENDED, at(1));
    grant(START.minusSeconds(60), SupportGrantState.ENDED, START);
    grant(at(10), SupportGrantState.ENDED, at(5));
    grant(at(10), SupportGrantState.REFUSED, at(5));
    grant(END, SupportGrantState.GRANTED, at(0));
    grant(START.minus(Duration.ofHours(1)), SupportGrantState.GRANTED, at(0));
    SupportGrant emergency =
        SupportGrant.breakGlass(Fresh.supportGrant(), account, ben, at(7), wish(at(7)));
    grants().keep(emergency);
    RequestFacts under = Callers.REQUEST.under(granted.id());
    append(ben, AuditAction.SESSION_REPLAY, AuditOutcome.ALLOWED, "session:s", at(1), under);
    append(ben, AuditAction.SESSION_REPLAY, AuditOutcome.DENIED, "session:s", at(2), under);
    assertThat(evidence().visits(account, MONTH))
        .containsExactlyInAnyOrder(
            new StaffVisit(granted.id(), ben, false, 1),
            new StaffVisit(endedLater.id(), ben, false, 0),
            new StaffVisit(emergency.id(), ben, true, 0));
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }

  private void did(PersonId person, AuditAction action, String subject, Instant at) {
    append(person, action, AuditOutcome.ALLOWED, subject, at, Callers.REQUEST);
  }

  private void append(
      PersonId person,
      AuditAction action,
      AuditOutcome outcome,
      String subject,
      Instant at,
      RequestFacts request) {
    log()
        .append(
            new AuditEntry(
                at,
                Optional.of(account),
                Optional.of(person),
                action,
                outcome,
                subject,
                "",
                request));
  }

  private static AuditEntry entry(
      AccountId account, PersonId person, AuditAction action, Instant at) {
    return new AuditEntry(
        at,
        Optional.of(account),
        Optional.of(person),
        action,
        AuditOutcome.ALLOWED,
        "-",
        "",
        Callers.REQUEST);
  }

  private ServiceToken token(Instant madeAt, Optional<Instant> revokedAt) {
    ServiceToken token =
        new ServiceToken(
            Fresh.serviceToken(),
            account,
            ann,
            "A program",
            Set.of(Permission.SITE_READ),
            new Scope.WholeAccount(),
            Life.from(madeAt, Life.USUAL));
    tokens().keep(token, Fresh.digest());
    revokedAt.ifPresent(at -> tokens().revoke(token.id(), at));
    return token;
  }

  private SupportGrant grant(Instant startsAt, SupportGrantState state, Instant settledAt) {
    SupportGrant asked =
        SupportGrant.asked(
            Fresh.supportGrant(), account, ben, startsAt.minusSeconds(60), wish(startsAt));
    SupportGrant settled = asked.settled(state, ann, settledAt, "");
    grants().keep(asked);
    assertThat(grants().replace(asked, settled)).isTrue();
    return settled;
  }

  /** For an hour. */
  private static SupportWish wish(Instant startsAt) {
    return new SupportWish(
        new Scope.WholeAccount(), "A reason", startsAt, startsAt.plus(Duration.ofHours(1)));
  }
}
