package io.replayvault.persistence.session;

import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SiteUsage;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days in {@code site_usage}, a row for each site and day, and own quotas in {@code site_quota}.
 */
public final class JpaSiteUsage implements SiteUsage {
  private static final String ADD =
      """
      with counted as (
        insert into site_usage (site_id, day, sessions, bytes) values (?1, ?2, ?3, ?4)
        on conflict (site_id, day) do update
          set sessions = site_usage.sessions + excluded.sessions,
              bytes = site_usage.bytes + excluded.bytes
        returning sessions, bytes)
      select c.sessions, c.bytes, q.sessions_a_day, q.bytes_a_day, q.uploads_a_second
      from counted c left join site_quota q on q.site_id = ?1
      """;

  private static final String CLAIM =
      "update site_usage set told = true where site_id = ?1 and day = ?2 and not told";

  private final Transactions transactions;

  public JpaSiteUsage(EntityManagerFactory database) {
    this.transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Day add(SiteId site, LocalDate day, Used more) {
    Object[] row =
        (Object[])
            transactions.write(
                manager ->
                    manager
                        .createNativeQuery(ADD)
                        .setParameter(1, site.value())
                        .setParameter(2, Date.valueOf(day))
                        .setParameter(3, more.sessions())
                        .setParameter(4, more.bytes())
                        .getSingleResult());
    return new Day(new Used(number(row[0]), number(row[1])), own(row));
  }

  @Override
  public boolean claimNotice(SiteId site, LocalDate day) {
    return transactions.write(
            manager ->
                manager
                    .createNativeQuery(CLAIM)
                    .setParameter(1, site.value())
                    .setParameter(2, Date.valueOf(day))
                    .executeUpdate())
        == 1;
  }

  private static Optional<SiteQuota> own(Object[] row) {
    return Optional.ofNullable(row[2])
        .map(
            sessions ->
                new SiteQuota(number(sessions), number(row[3]), Math.toIntExact(number(row[4]))));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
