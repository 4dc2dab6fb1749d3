package io.replayvault.persistence.review;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.review.out.AccessEvidence;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.review.Activity;
import io.replayvault.domain.review.FindingRules;
import io.replayvault.domain.review.HeldToken;
import io.replayvault.domain.review.ReviewCalendar;
import io.replayvault.domain.review.StaffVisit;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Counts {@code audit_record} by an account's index of time, and looks at what tokens and grants
 * there were.
 */
public final class JpaAccessEvidence implements AccessEvidence {
  private static final String FIRST =
      """
      select cast(extract(epoch from min(at)) * 1000 as bigint) from audit_record
       where account_id = ?1
      """;

  private static final String THEIRS =
      """
       from audit_record
       where account_id = ?1 and at >= ?2 and at < ?3 and outcome = 'ALLOWED'
         and service_token is null and actor_id is not null
      """;

  private static final String TIMES =
      "select actor_id, action, count(*)" + THEIRS + "group by actor_id, action";

  /** Sessions and days of the month, and the last thing of a longer while. */
  private static final String LAST =
      """
      select actor_id,
        count(distinct subject) filter (where action = 'SESSION_REPLAY' and at >= ?4),
        count(distinct cast(at at time zone 'UTC' as date)) filter (where at >= ?4),
        cast(extract(epoch from max(at)) * 1000 as bigint)
      """
          + THEIRS
          + "group by actor_id";

  private static final String SINCE =
      """
      select substr(subject, 8), cast(extract(epoch from max(at)) * 1000 as bigint)
        from audit_record
       where account_id = ?1 and at >= ?2 and at < ?3 and outcome = 'ALLOWED'
         and action in ('PERSON_ADD', 'STAFF_DUTY_GIVE') and left(subject, 7) = ?4
       group by substr(subject, 8)
      """;

  private static final String TOKENS =
      """
      select t.id, t.maker_id, (select count(*) from audit_record a
          where a.account_id = ?1 and a.at >= ?2 and a.at < ?3 and a.outcome = 'ALLOWED'
            and a.service_token = t.id)
        from service_token t
       where t.account_id = ?1 and t.made_at < ?3 and t.expires_at > ?2
         and (t.revoked_at is null or t.revoked_at > ?2)
       order by t.id
      """;

  private static final String VISITS =
      """
      select g.id, g.person_id, g.break_glass, (select count(*) from audit_record a
          where a.account_id = ?1 and a.at >= ?2 and a.at < ?3 and a.outcome = 'ALLOWED'
            and a.grant_id = g.id)
        from (select s.*, case when s.state = 'ENDED' then least(s.ends_at, s.settled_at)
                 else s.ends_at end as over_at from support_grant s
               where s.account_id = ?1 and s.state in ('GRANTED', 'ENDED')) g
       where g.starts_at < g.over_at and g.starts_at < ?3 and g.over_at > ?2
       order by g.id
      """;

  private final Transactions transactions;

  public JpaAccessEvidence(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public Optional<Instant> first(AccountId account) {
    return transactions.read(
        manager -> {
          List<?> rows =
              manager.createNativeQuery(FIRST).setParameter(1, account.value()).getResultList();
          return CountedActivities.instant(rows.get(0));
        });
  }

  @Override
  public List<Activity> activities(AccountId account, YearMonth month) {
    Timestamp start = Timestamp.from(ReviewCalendar.start(month));
    Timestamp end = Timestamp.from(ReviewCalendar.end(month));
    Timestamp lately = Timestamp.from(ReviewCalendar.end(month).minus(FindingRules.LONG));
    return transactions.read(
        manager -> {
          CountedActivities counted = new CountedActivities();
          rows(manager, TIMES, account, start, end).forEach(counted::times);
          rows(manager, LAST, account, lately, end, start).forEach(counted::last);
          rows(manager, SINCE, account, lately, end, "person:").forEach(counted::since);
          return counted.all();
        });
  }

  @Override
  public List<HeldToken> tokens(AccountId account, YearMonth month) {
    return ofMonth(TOKENS, account, month).stream()
        .map(
            row ->
                new HeldToken(
                    new ServiceTokenId((String) row[0]),
                    new PersonId((String) row[1]),
                    ((Number) row[2]).intValue()))
        .toList();
  }

  @Override
  public List<StaffVisit> visits(AccountId account, YearMonth month) {
    return ofMonth(VISITS, account, month).stream()
        .map(
            row ->
                new StaffVisit(
                    new SupportGrantId((String) row[0]),
                    new PersonId((String) row[1]),
                    (Boolean) row[2],
                    ((Number) row[3]).intValue()))
        .toList();
  }

  private List<Object[]> ofMonth(String sql, AccountId account, YearMonth month) {
    return transactions.read(
        manager ->
            rows(
                manager,
                sql,
                account,
                Timestamp.from(ReviewCalendar.start(month)),
                Timestamp.from(ReviewCalendar.end(month))));
  }

  private static List<Object[]> rows(
      EntityManager manager, String sql, AccountId account, Object... more) {
    Query query = manager.createNativeQuery(sql).setParameter(1, account.value());
    for (int i = 0; i < more.length; i++) {
      query.setParameter(i + 2, more[i]);
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }
}
