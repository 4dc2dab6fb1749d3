package io.replayvault.persistence.masking;

import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.masking.SignedPolicy;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;

/** Published policies in the table {@code published_policy}. */
public final class JpaPublishedPolicies implements PublishedPolicies {
  private final Transactions transactions;

  public JpaPublishedPolicies(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void publish(SiteId site, SignedPolicy policy) {
    transactions.change(manager -> manager.persist(new PolicyRow(site, policy)));
  }

  @Override
  public Optional<SignedPolicy> current(SiteId site) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select p from PolicyRow p where p.siteId = ?1 order by p.version desc",
                    PolicyRow.class)
                .setParameter(1, site.value())
                .setMaxResults(1)
                .getResultStream()
                .map(PolicyRow::policy)
                .findFirst());
  }
}
