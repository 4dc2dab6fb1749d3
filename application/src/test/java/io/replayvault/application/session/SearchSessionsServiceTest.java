package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.in.SearchSessions;
import io.replayvault.application.session.in.SearchSessions.Page;
import io.replayvault.application.session.in.SearchSessions.Query;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.SessionTotals;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchSessionsServiceTest {
  private final Recordings recordings = new Recordings();
  private final Site shop = recordings.site("Shop");
  private final Site bank = recordings.site("Bank");
  private final Caller admin = Callers.admin(recordings.account);
  private final SearchSessions search =
      new SearchSessionsService(
          recordings.sites,
          recordings.sight,
          recordings.sessions,
          recordings.dictionary,
          recordings.views,
          recordings.guard);

  @Test
  void shows_the_newest_first() {
    Opened first = recordings.session(shop);
    recordings.clock.move(Duration.ofSeconds(1));
    Opened second = recordings.session(bank);
    assertThat(found(admin, everything(10))).containsExactly(second.session(), first.session());
  }

  @Test
  void sites_beyond_the_callers_reach_are_neither_shown_nor_counted() {
    Opened mine = recordings.session(shop);
    for (int i = 0; i < 5; i++) {
      recordings.session(bank);
    }
    Caller caller = standard(new Scope.OnlySites(Set.of(shop.id())));
    Page page = page(caller, everything(1));
    assertThat(ids(page)).containsExactly(mine.session());
    assertThat(page.next()).isEmpty();
  }

  @Test
  void a_site_beyond_the_callers_reach_is_refused() {
    recordings.session(bank);
    Caller caller = standard(new Scope.OnlySites(Set.of(shop.id())));
    assertThat(search.search(caller, on(bank.id()))).isInstanceOf(Guarded.Refused.class);
    assertThat(lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void somebody_without_any_site_finds_nothing() {
    recordings.session(shop);
    assertThat(found(standard(new Scope.OnlySites(Set.of())), everything(10))).isEmpty();
  }

  @Test
  void another_account_finds_nothing_even_by_the_sites_id() {
    recordings.session(shop);
    Caller stranger = Callers.admin(Fresh.account());
    assertThat(found(stranger, everything(10))).isEmpty();
    assertThat(found(stranger, on(shop.id()))).isEmpty();
  }

  @Test
  void who_may_not_search_is_refused() {
    Caller receiver = Callers.of(recordings.account, Role.ALERT_RECEIVER, new Scope.WholeAccount());
    assertThat(search.search(receiver, everything(10))).isInstanceOf(Guarded.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100})
  void pages_are_complete_and_without_repeats_over_ties(int limit) {
    for (int i = 0; i < 9; i++) {
      recordings.session(i % 2 == 0 ? shop : bank);
      recordings.clock.move(Duration.ofMillis(i % 3 == 0 ? 1 : 0));
    }
    List<SessionId> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page page = page(admin, after(cursor, limit));
      assertThat(page.sessions()).hasSizeLessThanOrEqualTo(limit).isNotEmpty();
      all.addAll(ids(page));
      cursor = page.next();
    } while (cursor.isPresent());
    assertThat(all).hasSize(9).doesNotHaveDuplicates();
    assertThat(all).isEqualTo(found(admin, everything(100)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "1", "x.y", "1.", ".a", "99999999999999999999.a", "1.a/b", "1.é"})
  void a_cursor_that_is_none_starts_from_the_top(String cursor) {
    Opened session = recordings.session(shop);
    assertThat(found(admin, after(Optional.of(cursor), 10))).containsExactly(session.session());
  }

  @Test
  void finds_by_page_and_by_the_beginning_of_a_page() throws IOException {
    Opened quote = recordings.session(shop);
    recordings.upload(quote, 0, "0 page /quote\n1 page /quote/two");
    Opened basket = recordings.session(bank);
    recordings.upload(basket, 0, "0 page /basket");
    assertThat(found(admin, visited("/quote"))).containsExactly(quote.session());
    assertThat(found(admin, visited("/q*"))).containsExactly(quote.session());
    assertThat(found(admin, visited("/basket"))).containsExactly(basket.session());
    assertThat(found(admin, visited("*"))).hasSize(2);
    assertThat(found(admin, visited("/nowhere"))).isEmpty();
  }

  @Test
  void sessions_with_an_excluded_label_are_neither_shown_nor_counted() throws IOException {
    Opened shown = recordings.session(shop);
    recordings.upload(shown, 0, "0 page /quote");
    for (int i = 0; i < 3; i++) {
      recordings.upload(recordings.session(bank), 0, "0 page /pay/\n1 mark vip customer");
    }
    for (String limit : List.of("NOT_SESSIONS event=vip customer", "NOT_SESSIONS page=/pay")) {
      Page page = page(Callers.limited(recordings.account, limit), everything(1));
      assertThat(ids(page)).as(limit).containsExactly(shown.session());
      assertThat(page.next()).as(limit).isEmpty();
    }
    Caller other = Callers.limited(recordings.account, "NOT_SESSIONS event=vip");
    assertThat(found(other, everything(10))).hasSize(4);
  }

  @Test
  void an_excluded_page_finds_no_session_and_is_not_named() throws IOException {
    Opened both = recordings.session(shop);
    recordings.upload(both, 0, "0 page /billing/pay\n1 page /bye");
    Caller caller = Callers.limited(recordings.account, "NOT_PAGES /billing/*");
    assertThat(found(caller, visited("/billing/pay"))).isEmpty();
    assertThat(found(caller, visited("/bi*"))).isEmpty();
    assertThat(found(caller, visited("/b*"))).containsExactly(both.session());
    SessionTotals totals = page(caller, everything(1)).sessions().get(0).totals();
    assertThat(totals.firstPage()).isEmpty();
    assertThat(totals.lastPage()).contains(MaskedPath.of("/bye"));
    assertThat(found(admin, visited("/billing/pay"))).containsExactly(both.session());
  }

  @Test
  void the_search_is_on_the_log_before_it_is_made_and_names_no_page() {
    recordings.watch.forget();
    page(admin, visited("/secret-page"));
    assertThat(recordings.watch.calls())
        .containsSubsequence("AuditLog.append", "Sites.of", "SessionIndex.search");
    assertThat(lastEntry().action()).isEqualTo(AuditAction.SESSION_SEARCH);
    assertThat(lastEntry().detail()).isEqualTo("filters: page");
  }

  @Test
  void nothing_is_searched_when_the_log_is_away() {
    recordings.watch.forget();
    recordings.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> search.search(admin, everything(10))).isInstanceOf(Outage.class);
    assertThat(recordings.watch.calls()).containsExactly("AuditLog.append");
  }

  @Test
  void any_instant_can_be_asked_for() {
    Opened session = recordings.session(shop);
    Query ever =
        new Query(
            Optional.empty(),
            Optional.of(Instant.MIN),
            Optional.of(Instant.MAX),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            10);
    assertThat(found(admin, ever)).containsExactly(session.session());
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
  void a_page_has_1_to_100_sessions(int limit) {
    assertThatThrownBy(() -> everything(limit)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_visitors_clock_that_runs_ahead_keeps_no_session_open_for_ever() throws IOException {
    recordings.upload(recordings.session(shop), 0, "99999999 click -");
    assertThat(page(admin, everything(1)).sessions().get(0).open()).isTrue();
    recordings.clock.move(Session.LONGEST);
    assertThat(page(admin, everything(1)).sessions().get(0).open()).isFalse();
  }

  private Caller standard(Scope scope) {
    return Callers.of(recordings.account, Role.STANDARD_USER, scope);
  }

  private List<SessionId> found(Caller caller, Query query) {
    return ids(page(caller, query));
  }

  private Page page(Caller caller, Query query) {
    return switch (search.search(caller, query)) {
      case Guarded.Allowed<Page> allowed -> allowed.value();
      case Guarded.Refused<Page> refused -> throw new AssertionError("refused");
    };
  }

  private static List<SessionId> ids(Page page) {
    return page.sessions().stream().map(view -> view.session().id()).toList();
  }

  private AuditEntry lastEntry() {
    return recordings.auditLog.records().get(recordings.auditLog.records().size() - 1).entry();
  }

  private static Query everything(int limit) {
    return query(Optional.empty(), Optional.empty(), Optional.empty(), limit);
  }

  private static Query on(SiteId site) {
    return query(Optional.of(site), Optional.empty(), Optional.empty(), 10);
  }

  private static Query visited(String page) {
    return query(Optional.empty(), Optional.of(page), Optional.empty(), 10);
  }

  private static Query after(Optional<String> cursor, int limit) {
    return query(Optional.empty(), Optional.empty(), cursor, limit);
  }

  private static Query query(
      Optional<SiteId> site, Optional<String> page, Optional<String> cursor, int limit) {
    return new Query(
        site,
        Optional.empty(),
        Optional.empty(),
        page,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        cursor,
        limit);
  }
}
