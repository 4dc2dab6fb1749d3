package io.replayvault.application.session.out;

import static io.replayvault.application.fixtures.Sessions.START;
import static io.replayvault.application.fixtures.Sessions.aSegment;
import static io.replayvault.application.fixtures.Sessions.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link SessionIndex} promises of its search. */
public abstract class SessionSearchContract {
  private final AccountId account = Fresh.account();
  private final SiteId site = Fresh.site();
  private final SiteId otherSite = Fresh.site();

  /** The index under test. */
  protected abstract SessionIndex sessions();

  /** The index of the same sessions' segments. */
  protected abstract SegmentIndex segments();

  @Test
  void newest_openings_come_first_whatever_their_site() {
    SessionId old = open(site, START);
    SessionId newest = open(site, START.plusSeconds(2));
    SessionId between = open(otherSite, START.plusSeconds(1));
    assertThat(search(q -> q)).containsExactly(newest, between, old);
  }

  @Test
  void openings_at_the_same_time_come_by_id() {
    List<SessionId> opened = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      opened.add(open(i % 2 == 0 ? site : otherSite, START));
    }
    opened.sort((a, b) -> a.value().compareTo(b.value()));
    assertThat(search(q -> q)).isEqualTo(opened);
  }

  @Test
  void no_more_than_the_limit_are_found() {
    SessionId newest = open(site, START.plusSeconds(2));
    SessionId next = open(otherSite, START.plusSeconds(1));
    open(site, START);
    assertThat(search(q -> limited(q, Optional.empty(), 2))).containsExactly(newest, next);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    for (int i = 0; i < 7; i++) {
      open(i % 2 == 0 ? site : otherSite, START.plusSeconds(i / 3));
    }
    List<SessionId> paged = new ArrayList<>();
    Optional<SessionQuery.Position> after = Optional.empty();
    for (int i = 0; i < 4; i++) {
      SessionQuery query = limited(everything(), after, 2);
      for (SessionEntry entry : sessions().search(query)) {
        paged.add(entry.session().id());
        after =
            Optional.of(
                new SessionQuery.Position(entry.session().startedAt(), entry.session().id()));
      }
    }
    assertThat(paged).isEqualTo(search(q -> q)).hasSize(7);
  }

  @Test
  void another_account_s_sessions_are_never_found() {
    sessions().open(aSession(Fresh.account(), site, START), START);
    assertThat(search(q -> q)).isEmpty();
  }

  @Test
  void only_sessions_of_the_given_sites_are_found() {
    open(otherSite, START);
    SessionId wanted = open(site, START);
    assertThat(search(q -> sites(q, Set.of(site)))).containsExactly(wanted);
  }

  @Test
  void no_sites_find_nothing() {
    open(site, START);
    assertThat(search(q -> sites(q, Set.of()))).isEmpty();
  }

  @Test
  void from_is_included_and_to_is_not() {
    open(site, START.minusMillis(1));
    SessionId first = open(site, START);
    SessionId last = open(site, START.plusMillis(999));
    open(site, START.plusSeconds(1));
    assertThat(search(q -> opened(q, START, START.plusSeconds(1)))).containsExactly(last, first);
  }

  @Test
  void any_of_the_given_pages_is_enough() {
    SessionId one = open(site, START);
    visit(one, 0, new LabelId(11));
    SessionId other = open(site, START.plusSeconds(1));
    visit(other, 0, new LabelId(12));
    visit(other, 1, new LabelId(11));
    visit(open(site, START), 0, new LabelId(13));
    assertThat(search(q -> pages(q, Set.of(new LabelId(11), new LabelId(14)))))
        .containsExactly(other, one);
  }

  @Test
  void an_empty_set_of_pages_finds_nothing() {
    visit(open(site, START), 0, new LabelId(11));
    assertThat(search(q -> pages(q, Set.of()))).isEmpty();
  }

  @Test
  void a_named_event_is_not_a_page() {
    SessionId session = open(site, START);
    segments()
        .commit(
            aSegment(session, 0, START, List.of(), List.of(new LabelAt(START, new LabelId(11)))));
    assertThat(search(q -> pages(q, Set.of(new LabelId(11))))).isEmpty();
  }

  @Test
  void a_hidden_label_of_whatever_kind_leaves_its_sessions_out_and_does_not_count_them() {
    SessionId shown = open(site, START);
    visit(shown, 0, new LabelId(11));
    visit(open(site, START.plusSeconds(1)), 0, new LabelId(12));
    SessionId marked = open(otherSite, START.plusSeconds(2));
    LabelAt mark = new LabelAt(START, new LabelId(13));
    segments().commit(aSegment(marked, 0, START, List.of(), List.of(mark)));
    Set<LabelId> hidden = Set.of(new LabelId(12), new LabelId(13));
    assertThat(search(q -> limited(q, Optional.empty(), 1).hiding(hidden))).containsExactly(shown);
    assertThat(search(q -> q.hiding(Set.of(new LabelId(14))))).hasSize(3);
  }

  @Test
  void shortest_and_longest_duration_are_included() {
    SessionId none = open(site, START);
    SessionId ten = open(site, START.plusSeconds(1));
    visit(ten, 0, new LabelId(11));
    assertThat(search(q -> lasting(q, 10_000, 10_000))).containsExactly(ten);
    assertThat(search(q -> lasting(q, 0, 9_999))).containsExactly(none);
    assertThat(search(q -> lasting(q, 10_001, 99_999))).isEmpty();
  }

  @Test
  void a_browser_is_found_by_its_family_alone() {
    SessionId wanted = open(site, START, "Mobile Safari 17.4");
    open(site, START, "Safari 17");
    open(site, START, "Mobile");
    SessionId unknown = open(site, START, "Other");
    assertThat(search(q -> browser(q, "Mobile Safari"))).containsExactly(wanted);
    assertThat(search(q -> browser(q, "Other"))).containsExactly(unknown);
    assertThat(search(q -> browser(q, "Mobile Safari 17.4"))).isEmpty();
  }

  @Test
  void what_is_found_has_its_totals() {
    SessionId session = open(site, START);
    visit(session, 0, new LabelId(11));
    assertThat(sessions().search(everything()))
        .isEqualTo(Stream.of(sessions().find(session).orElseThrow()).toList());
  }

  private SessionId open(SiteId of, Instant at) {
    return open(of, at, "Chromium 156");
  }

  private SessionId open(SiteId of, Instant at, String browser) {
    Session session = aSession(account, of, at, browser);
    sessions().open(session, session.startedAt());
    return session.id();
  }

  private void visit(SessionId session, int number, LabelId page) {
    segments()
        .commit(aSegment(session, number, START, List.of(new LabelAt(START, page)), List.of()));
  }

  private List<SessionId> search(UnaryOperator<SessionQuery> changed) {
    return sessions().search(changed.apply(everything())).stream()
        .map(entry -> entry.session().id())
        .toList();
  }

  private SessionQuery everything() {
    return new SessionQuery(
        account,
        Set.of(site, otherSite),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        101);
  }

  private static SessionQuery sites(SessionQuery q, Set<SiteId> sites) {
    return new SessionQuery(
        q.account(),
        sites,
        q.from(),
        q.to(),
        q.pages(),
        q.minDuration(),
        q.maxDuration(),
        q.browser(),
        q.after(),
        q.limit());
  }

  private static SessionQuery opened(SessionQuery q, Instant from, Instant to) {
    return new SessionQuery(
        q.account(),
        q.sites(),
        Optional.of(from),
        Optional.of(to),
        q.pages(),
        q.minDuration(),
        q.maxDuration(),
        q.browser(),
        q.after(),
        q.limit());
  }

  private static SessionQuery pages(SessionQuery q, Set<LabelId> pages) {
    return new SessionQuery(
        q.account(),
        q.sites(),
        q.from(),
        q.to(),
        Optional.of(pages),
        q.minDuration(),
        q.maxDuration(),
        q.browser(),
        q.after(),
        q.limit());
  }

  private static SessionQuery lasting(SessionQuery q, long least, long most) {
    return new SessionQuery(
        q.account(),
        q.sites(),
        q.from(),
        q.to(),
        q.pages(),
        Optional.of(Duration.ofMillis(least)),
        Optional.of(Duration.ofMillis(most)),
        q.browser(),
        q.after(),
        q.limit());
  }

  private static SessionQuery browser(SessionQuery q, String browser) {
    return new SessionQuery(
        q.account(),
        q.sites(),
        q.from(),
        q.to(),
        q.pages(),
        q.minDuration(),
        q.maxDuration(),
        Optional.of(browser),
        q.after(),
        q.limit());
  }

  private static SessionQuery limited(
      SessionQuery q, Optional<SessionQuery.Position> after, int limit) {
    return new SessionQuery(
        q.account(),
        q.sites(),
        q.from(),
        q.to(),
        q.pages(),
        q.minDuration(),
        q.maxDuration(),
        q.browser(),
        after,
        limit);
  }
}
