package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.AuditTrail.AuditQuery;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.ActionGroup;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each question to a long log looks at about as many pages of the database as it shows records
 * (clause F3). {@code -Dreplayvault.questions.records=1000000} asks a longer log.
 */
final class AuditQuestionsIT {
  private static final int RECORDS = Integer.getInteger("replayvault.questions.records", 60_000);
  private static final int MOST_PAGES = 700;
  private static final Pattern BUFFERS =
      Pattern.compile("shared (?:hit=(\\d+))? ?(?:read=(\\d+))?");
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("a");

  /**
   * Nearly all are windows; one in 500 is a change, one in 1,000 of a grant and one about it; one
   * in five was done under a grant that was used a lot.
   */
  private static final String FILL =
      """
      insert into audit_record (sequence, at, account_id, actor_id, action, outcome, subject, detail,
        request_id, masked_address, grant_id)
      select n, timestamptz '2026-01-01 00:00:00Z' + n * interval '1 minute', 'a', 'p' || n %% 200,
        case when n %% 500 = 0 then 'POLICY_PUBLISH' when n %% 3 = 0 then 'SESSION_READ'
          else 'SESSION_REPLAY' end,
        'ALLOWED', case when n %% 1000 = 8 then 'support-grant:g' || n / 10000
          else 'session:s' || n / 40 end, 'window', 'r' || n, '*',
        case when n %% 1000 = 7 then 'g' || n / 10000 when n %% 5 = 3 then 'busy' end
      from generate_series(1, %d) as n
      """;

  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @BeforeAll
  static void fill() throws SQLException {
    database.execute(FILL.formatted(RECORDS));
    database.execute("vacuum analyze audit_record");
  }

  @Test
  void who_has_seen_a_session() throws SQLException {
    assertFew(AuditFilter.ALL.about(Set.of("session:s7")), 40);
  }

  @Test
  void who_has_seen_any_of_a_visitor_s_sessions() throws SQLException {
    assertFew(AuditFilter.ALL.about(Set.of("session:s7", "session:s900", "session:none")), 51);
  }

  @Test
  void what_a_person_has_seen() throws SQLException {
    AuditFilter looks = AuditFilter.ALL.of(ActionGroup.LOOKS.actions());
    assertFew(looks.by(Optional.of(new PersonId("p7"))), 51);
    assertFew(looks.by(Optional.of(new PersonId("nobody"))), 0);
  }

  @Test
  void what_changed() throws SQLException {
    assertFew(AuditFilter.ALL.of(ActionGroup.CHANGES.actions()), 51);
  }

  /** What comes before the question about changes. */
  @Test
  void which_actions_there_are() throws SQLException {
    AuditQuery query =
        new AuditQuery(
            ACCOUNT, AuditFilter.ALL.of(ActionGroup.CHANGES.actions()), Optional.empty(), 51);
    String sent =
        database
            .statementsOf(() -> new JpaAuditTrail(database.factory()).read(query))
            .getFirst()
            .replace("?", "'" + ACCOUNT + "'");
    assertThat(sent).contains("recursive");
    assertFewPages(sent);
  }

  @Test
  void everything_under_a_grant() throws SQLException {
    assertFew(AuditFilter.ALL.under(Optional.of(new SupportGrantId("g3"))), 10);
  }

  @Test
  void everything_of_a_grant_with_what_became_of_it() throws SQLException {
    assertFew(AuditFilter.ALL.ofGrant(Optional.of(new SupportGrantId("g3"))), 20);
    assertFew(AuditFilter.ALL.ofGrant(Optional.of(new SupportGrantId("busy"))), 51);
    assertFew(AuditFilter.ALL.ofGrant(Optional.of(new SupportGrantId("none"))), 0);
  }

  @Test
  void everything_of_a_grant_comes_newest_first_page_by_page() {
    AuditFilter all = AuditFilter.ALL.ofGrant(Optional.of(new SupportGrantId("g3")));
    List<Long> first = numbers(new AuditQuery(ACCOUNT, all, Optional.empty(), 7));
    List<Long> next = numbers(new AuditQuery(ACCOUNT, all, Optional.of(first.getLast()), 7));
    assertThat(first)
        .containsExactly(39_008L, 39_007L, 38_008L, 38_007L, 37_008L, 37_007L, 36_008L);
    assertThat(next).startsWith(36_007L, 35_008L).hasSize(7);
  }

  private static List<Long> numbers(AuditQuery query) {
    List<AuditRecord> found = new JpaAuditTrail(database.factory()).read(query);
    return found.stream().map(AuditRecord::sequence).toList();
  }

  @Test
  void an_hour_long_ago() throws SQLException {
    Instant from = FIRST.plus(Duration.ofDays(2));
    assertFew(
        AuditFilter.ALL.between(Optional.of(from), Optional.of(from.plus(Duration.ofHours(1)))),
        51);
  }

  /** As the statement was sent, with its values in the places of its question marks. */
  private static void assertFew(AuditFilter filter, int rows) throws SQLException {
    AuditQuery query = new AuditQuery(ACCOUNT, filter, Optional.empty(), 51);
    assertThat(new JpaAuditTrail(database.factory()).read(query)).hasSize(rows);
    for (AuditFilter part : filter.parts()) {
      assertFewPages(
          Explained.statement(database, new AuditQuery(ACCOUNT, part, Optional.empty(), 51)));
    }
  }

  private static void assertFewPages(String sent) throws SQLException {
    String plan = String.join("\n", database.query("explain (analyze, buffers) " + sent));
    MatchResult pages = BUFFERS.matcher(plan).results().findFirst().orElseThrow();
    assertThat(number(pages, 1) + number(pages, 2)).as(plan).isLessThan(MOST_PAGES);
  }

  private static long number(MatchResult pages, int group) {
    return pages.group(group) == null ? 0 : Long.parseLong(pages.group(group));
  }
}
