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

  private static final String IN_ORDER =
      " order by s.break_glass and s.reviewed_by is null desc, s.asked_at desc, s.id desc limit "
          + MOST_LISTED;

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
    return select("s.id = ?1", grant.value()).stream().findFirst();
  }

  @Override
  public List<SupportGrant> of(AccountId account) {
    return select("s.account_id = ?1" + IN_ORDER, account.value());
  }

  @Override
  public List<SupportGrant> askedBy(PersonId person) {
    return select("s.person_id = ?1" + IN_ORDER, person.value());
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

  private List<SupportGrant> select(String condition, String value) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(StoredGrant.READ + condition)
                    .setParameter(1, value)
                    .getResultList());
    return rows.stream().map(row -> StoredGrant.grant((Object[]) row)).toList();
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
