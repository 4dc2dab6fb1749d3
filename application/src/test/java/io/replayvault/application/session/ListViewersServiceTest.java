package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.in.ListViewers;
import io.replayvault.application.session.in.ListViewers.Viewer;
import io.replayvault.application.session.in.ListViewers.Viewers;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ListViewersServiceTest {
  private static final Instant START = Sessions.START;

  private final Recordings world = new Recordings();
  private final Caller admin = Callers.admin(world.account);
  private final Session session = Sessions.aSession(world.account, Fresh.site(), START);
  private final PersonId ann = Fresh.person();
  private final ListViewers list =
      new ListViewersService(world.auditLog, world.sessions, new InMemoryPeople(), world.guard);

  @BeforeEach
  void open() {
    world.sessions.open(session, START);
    world.segments.commit(Sessions.aSegment(session.id(), 0, START));
    world.segments.commit(Sessions.aSegment(session.id(), 1, START.plusSeconds(10)));
  }

  @Test
  void stretches_that_touch_are_one_and_others_are_not() {
    watched(ann, 12, 14);
    watched(ann, 0, 4);
    watched(ann, 3, 6);
    watched(ann, 6, 7);
    Viewer viewer = only(listed());
    assertThat(viewer.seen()).containsExactly(stretch(0, 7), stretch(12, 14));
    assertThat(viewer.looks()).isEqualTo(4);
    assertThat(viewer.refused()).isZero();
  }

  @Test
  void nothing_is_seen_beyond_the_session() {
    watched(ann, -60, 3_600);
    watched(ann, 3_600, 7_200);
    Viewers viewers = listed();
    TimeRange whole = new TimeRange(START, START.plusSeconds(20));
    assertThat(viewers.recorded()).contains(whole);
    assertThat(only(viewers).seen()).containsExactly(whole);
  }

  @Test
  void more_records_than_one_reading_holds_are_all_counted() {
    for (int i = 0; i < 1_001; i++) {
      watched(ann, i % 20, i % 20 + 1);
    }
    Viewer viewer = only(listed());
    assertThat(viewer.looks()).isEqualTo(1_001);
    assertThat(viewer.seen()).containsExactly(stretch(0, 20));
  }

  @Test
  void opening_shows_nothing_and_a_refusal_less() {
    look(ann, AuditAction.SESSION_READ, AuditOutcome.ALLOWED, "", Optional.empty());
    look(Fresh.person(), AuditAction.SESSION_REPLAY, AuditOutcome.DENIED, "role", Optional.empty());
    List<Viewer> all = listed().all();
    assertThat(all).extracting(Viewer::looks).containsExactlyInAnyOrder(1L, 0L);
    assertThat(all).extracting(Viewer::refused).containsExactlyInAnyOrder(0L, 1L);
    assertThat(all).allMatch(each -> each.seen().isEmpty());
  }

  @Test
  void what_somebody_saw_under_a_grant_stands_by_itself() {
    watched(ann, 0, 1);
    Optional<SupportGrantId> grant = Optional.of(Fresh.supportGrant());
    look(ann, AuditAction.SESSION_REPLAY, AuditOutcome.ALLOWED, window(5, 6), grant);
    assertThat(listed().all())
        .extracting(Viewer::grant)
        .containsExactlyInAnyOrder(Optional.empty(), grant);
  }

  @Test
  void it_is_told_why_somebody_looked_once_for_each_purpose() {
    for (String purpose : List.of("SUPPORT_CASE", "A_LATER_ONE", "SUPPORT_CASE")) {
      append(
          session.id(),
          ann,
          AuditAction.SESSION_REPLAY,
          AuditOutcome.ALLOWED,
          window(0, 1),
          new RequestFacts("request-1", "*").because(new StatedReason(purpose, Optional.empty())));
    }
    watched(ann, 1, 2);
    assertThat(only(listed()).purposes()).containsExactly("A_LATER_ONE", "SUPPORT_CASE");
  }

  @Test
  void a_window_that_says_more_or_nothing_hinders_nothing() {
    look(
        ann,
        AuditAction.SESSION_REPLAY,
        AuditOutcome.ALLOWED,
        window(1, 2) + " policy 3",
        Optional.empty());
    look(ann, AuditAction.SESSION_REPLAY, AuditOutcome.ALLOWED, "window x/y", Optional.empty());
    assertThat(only(listed()).seen()).containsExactly(stretch(1, 2));
  }

  @Test
  void of_a_session_that_is_no_more_is_told_who_saw_it() {
    SessionId gone = Fresh.session();
    look(gone, ann, AuditAction.SESSION_REPLAY, AuditOutcome.ALLOWED, window(1, 2));
    // Of what was asked for beyond the session nothing was delivered.
    look(gone, ann, AuditAction.SESSION_REPLAY, AuditOutcome.ALLOWED, window(9_000, 9_000));
    Viewers viewers = granted(list.list(admin, gone));
    assertThat(viewers.recorded()).isEmpty();
    assertThat(only(viewers).seen()).containsExactly(stretch(1, 2));
  }

  @Test
  void sessions_of_others_and_none_are_absent_alike_whoever_tried_to_see_them() {
    Session foreign = Sessions.aSession();
    world.sessions.open(foreign, START);
    for (SessionId id : List.of(foreign.id(), Fresh.session())) {
      look(id, ann, AuditAction.SESSION_READ, AuditOutcome.DENIED, "absent");
      assertThat(list.list(admin, id)).isEqualTo(new Guarded.Refused<Viewers>());
    }
  }

  @Test
  void who_may_not_read_the_log_is_refused_and_the_asking_is_recorded() {
    Caller user = Callers.of(world.account, Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(list.list(user, session.id())).isEqualTo(new Guarded.Refused<Viewers>());
    AuditEntry asked = world.auditLog.records().getLast().entry();
    assertThat(asked.action()).isEqualTo(AuditAction.AUDIT_READ);
    assertThat(asked.subject()).isEqualTo("session:" + session.id());
    assertThat(asked.outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void nothing_is_told_while_the_log_is_away() {
    world.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> list.list(admin, session.id())).isInstanceOf(Outage.class);
  }

  private void watched(PersonId person, int from, int to) {
    look(
        person,
        AuditAction.SESSION_REPLAY,
        AuditOutcome.ALLOWED,
        window(from, to),
        Optional.empty());
  }

  private void look(
      PersonId person,
      AuditAction action,
      AuditOutcome outcome,
      String detail,
      Optional<SupportGrantId> grant) {
    RequestFacts facts = new RequestFacts("request-1", "*");
    append(session.id(), person, action, outcome, detail, grant.map(facts::under).orElse(facts));
  }

  private void look(
      SessionId id, PersonId person, AuditAction action, AuditOutcome outcome, String detail) {
    append(id, person, action, outcome, detail, new RequestFacts("request-1", "*"));
  }

  private void append(
      SessionId id,
      PersonId person,
      AuditAction action,
      AuditOutcome outcome,
      String detail,
      RequestFacts facts) {
    AccountId account = world.account;
    world.auditLog.append(
        new AuditEntry(
            world.clock.instant(),
            Optional.of(account),
            Optional.of(person),
            action,
            outcome,
            "session:" + id,
            detail,
            facts));
  }

  private Viewers listed() {
    return granted(list.list(admin, session.id()));
  }

  private static Viewers granted(Guarded<Viewers> answer) {
    return switch (answer) {
      case Guarded.Allowed<Viewers> allowed -> allowed.value();
      case Guarded.Refused<Viewers> refused -> throw new AssertionError("refused");
    };
  }

  private static Viewer only(Viewers viewers) {
    assertThat(viewers.all()).hasSize(1);
    return viewers.all().get(0);
  }

  private static String window(int from, int to) {
    return "window " + START.plusSeconds(from) + "/" + START.plusSeconds(to);
  }

  private static TimeRange stretch(int from, int to) {
    return new TimeRange(START.plusSeconds(from), START.plusSeconds(to));
  }
}
