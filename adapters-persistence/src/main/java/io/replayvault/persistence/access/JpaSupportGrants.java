package io.replayvault.persistence.access;

import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest.Settlement;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Grants in {@code support_grant}; each change is one statement that looks at what was seen. */
public final class JpaSupportGrants implements SupportGrants {
  private static final String KEEP =
      """
      insert into support_grant (id, account_id, person_id, asked_at, break_glass, whole_account, site_ids,
        group_ids, reason, starts_at, ends_at, state)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text[]), cast(?8 as text[]), ?9, ?10, ?11, ?12)
      """;

  private static final String REPLACE =
      """
      update support_grant set state = ?1, settled_by = nullif(?2, ''), settled_at = cast(?3 as timestamptz),
        answer = ?4, reviewed_by = nullif(?5, ''), reviewed_at = cast(?6 as timestamptz), review_note = ?7
       where id = ?8 and state = ?9 and (reviewed_by is not null) = ?10
      """;

  /** Of which kind a grant is, in the order in which they are listed. */
  private static final String KIND =
      """
      case when %1$s.break_glass and %1$s.reviewed_by is null then 0
           when %1$s.state = 'GRANTED' and %1$s.ends_at > cast(?2 as timestamptz) then 1
           when %1$s.state = 'ASKED' and %1$s.ends_at > cast(?2 as timestamptz) then 2
           else 3 end""";

  /** Whose it is follows as the column's name; each kind is cut by itself. */
  private static final String LISTED =
      """
      s.id in (select numbered.id from (
          select g.id, row_number() over (partition by %1$s order by g.asked_at desc, g.id desc) as place
            from support_grant g where g.%3$s = ?1) numbered
         where numbered.place <= %4$d)
       order by %2$s, s.asked_at desc, s.id desc
      """;

  private static final String OVERDUE =
      """
      select s.id from support_grant s
       where s.person_id = ?1 and s.break_glass and s.reviewed_by is null
         and s.asked_at < cast(?2 as timestamptz) limit 1
      """;

  private final Transactions transactions;

  public JpaSupportGrants(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void keep(SupportGrant grant) {
    SupportWish wish = grant.wish();
    StoredTerms scope = StoredGrant.scope(grant);
    transactions.change(
        manager ->
            manager
                .createNativeQuery(KEEP)
                .setParameter(1, grant.id().value())
                .setParameter(2, grant.account().value())
                .setParameter(3, grant.person().value())
                .setParameter(4, stamp(grant.askedAt()))
                .setParameter(5, grant.breakGlass())
                .setParameter(6, scope.wholeAccount())
                .setParameter(7, scope.sites())
                .setParameter(8, scope.groups())
                .setParameter(9, wish.reason())
                .setParameter(10, stamp(wish.startsAt()))
                .setParameter(11, stamp(wish.endsAt()))
                .setParameter(12, grant.state().name())
                .executeUpdate());
  }

  @Override
  public Optional<SupportGrant> find(SupportGrantId grant) {
    return grants(StoredGrant.READ + "s.id = ?1", grant.value()).stream().findFirst();
  }

  @Override
  public List<SupportGrant> of(AccountId account, Instant now) {
    return listed("account_id", account.value(), now);
  }

  @Override
  public List<SupportGrant> askedBy(PersonId person, Instant now) {
    return listed("person_id", person.value(), now);
  }

  @Override
  public boolean hasUnreviewedBefore(PersonId person, Instant moment) {
    return !rows(OVERDUE, person.value(), Timestamp.from(moment)).isEmpty();
  }

  @Override
  public boolean replace(SupportGrant seen, SupportGrant next) {
    int replaced =
        transactions.write(
            manager ->
                manager
                    .createNativeQuery(REPLACE)
                    .setParameter(1, next.state().name())
                    .setParameter(2, by(next.settlement()))
                    .setParameter(3, at(next.settlement()))
                    .setParameter(4, next.settlement().map(Settlement::answer).orElse(""))
                    .setParameter(5, by(next.review()))
                    .setParameter(6, at(next.review()))
                    .setParameter(7, next.review().map(Settlement::answer).orElse(""))
                    .setParameter(8, seen.id().value())
                    .setParameter(9, seen.state().name())
                    .setParameter(10, seen.review().isPresent())
                    .executeUpdate());
    return replaced == 1;
  }

  private List<SupportGrant> listed(String whose, String value, Instant now) {
    String listed = LISTED.formatted(KIND.formatted("g"), KIND.formatted("s"), whose, MOST_LISTED);
    return grants(StoredGrant.READ + listed, value, Timestamp.from(now));
  }

  private List<SupportGrant> grants(String sql, Object... values) {
    return rows(sql, values).stream().map(row -> StoredGrant.grant((Object[]) row)).toList();
  }

  private List<?> rows(String sql, Object... values) {
    return transactions.read(
        manager -> {
          Query query = manager.createNativeQuery(sql);
          for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
          }
          return query.getResultList();
        });
  }

  private static String by(Optional<Settlement> settlement) {
    return settlement.map(Settlement::by).map(PersonId::value).orElse("");
  }

  private static @Nullable Timestamp at(Optional<Settlement> settlement) {
    return settlement.map(Settlement::at).map(JpaSupportGrants::stamp).orElse(null);
  }

  private static Timestamp stamp(Instant instant) {
    return Timestamp.from(Milliseconds.of(instant));
  }
}
