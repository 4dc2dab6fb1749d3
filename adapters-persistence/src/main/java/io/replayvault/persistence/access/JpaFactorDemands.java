package io.replayvault.persistence.access;

import io.replayvault.application.access.out.FactorDemands;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;

/** Demands, a row of {@code factor_demand} for each person of whom one is demanded. */
public final class JpaFactorDemands implements FactorDemands {
  private static final String DEMAND =
      """
      insert into factor_demand (person_id, demanded_at) values (?1, ?2)
      on conflict (person_id) do nothing
      """;

  private static final String FIND = "select person_id from factor_demand where person_id = ?1";

  private final Transactions transactions;

  public JpaFactorDemands(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void demand(PersonId person, Instant at) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(DEMAND)
                    .setParameter(1, person.value())
                    .setParameter(2, Timestamp.from(Milliseconds.of(at)))
                    .executeUpdate());
  }

  @Override
  public boolean isDemanded(PersonId person) {
    return transactions.read(
        manager ->
            !manager
                .createNativeQuery(FIND)
                .setParameter(1, person.value())
                .getResultList()
                .isEmpty());
  }
}
