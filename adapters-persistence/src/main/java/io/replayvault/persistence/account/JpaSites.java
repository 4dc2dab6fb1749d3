package io.replayvault.persistence.account;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;

/** Sites in the tables {@code site} and {@code site_origin}; one statement reads both. */
public final class JpaSites implements Sites {
  private static final String WITH_ORIGINS =
      "select distinct s from SiteRow s join fetch s.origins where ";

  private final Transactions transactions;

  public JpaSites(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void add(Site site) {
    transactions.change(manager -> manager.persist(new SiteRow(site)));
  }

  @Override
  public Optional<Site> find(SiteId site) {
    return select("s.id = ?1", site.value()).stream().findFirst();
  }

  @Override
  public Optional<Site> byKey(SiteKey key) {
    return select("s.siteKey = ?1", key.value()).stream().findFirst();
  }

  @Override
  public List<Site> of(AccountId account) {
    return select("s.accountId = ?1 order by s.name, s.id", account.value());
  }

  private List<Site> select(String condition, String value) {
    return transactions.read(
        manager ->
            manager
                .createQuery(WITH_ORIGINS + condition, SiteRow.class)
                .setParameter(1, value)
                .getResultStream()
                .map(SiteRow::site)
                .toList());
  }
}
