package io.replayvault.persistence.access;

import io.replayvault.application.access.out.BreakGlassNotices;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notices in {@code break_glass_notice}, a row each, which is taken with {@code skip locked}. */
public final class JpaBreakGlassNotices implements BreakGlassNotices {
  private static final String ANNOUNCE =
      """
      insert into break_glass_notice (grant_id, email, at, due_at)
      select ?1, unnest(cast(?2 as text[])), cast(?3 as timestamptz), cast(?3 as timestamptz)
      on conflict do nothing
      """;

  private static final String NEXT =
      """
      update break_glass_notice set due_at = ?2
      where (grant_id, email) = (
        select grant_id, email from break_glass_notice where due_at <= ?1 and at > ?3
        order by due_at, grant_id, email limit 1 for update skip locked)
      returning grant_id, email
      """;

  private static final String SENT =
      "delete from break_glass_notice where grant_id = ?1 and email = ?2";

  private final Transactions transactions;

  public JpaBreakGlassNotices(EntityManagerFactory database) {
    this.transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void announce(SupportGrantId grant, Set<EmailAddress> to, Instant at) {
    String addresses = ArrayLiteral.ofTexts(to.stream().map(EmailAddress::value).sorted().toList());
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(ANNOUNCE)
                    .setParameter(1, grant.value())
                    .setParameter(2, addresses)
                    .setParameter(3, Timestamp.from(Milliseconds.of(at)))
                    .executeUpdate());
  }

  @Override
  public Optional<Waiting> next(Instant now, Instant again) {
    List<?> rows =
        transactions.write(
            manager ->
                manager
                    .createNativeQuery(NEXT)
                    .setParameter(1, Timestamp.from(now))
                    .setParameter(2, Timestamp.from(again))
                    .setParameter(3, Timestamp.from(now.minus(STALE_AFTER)))
                    .getResultList());
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Waiting(new SupportGrantId((String) row[0]), new EmailAddress((String) row[1])))
        .findFirst();
  }

  @Override
  public void sent(Waiting notice) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(SENT)
                    .setParameter(1, notice.grant().value())
                    .setParameter(2, notice.to().value())
                    .executeUpdate());
  }
}
