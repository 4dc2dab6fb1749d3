package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.AwaitedResponses;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Response;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of {@code security_alert} that nobody acknowledged, by the index of those of an account. */
public final class JpaOpenResponses implements OpenResponses, AwaitedResponses {
  private static final String OPEN =
      """
      select distinct response from security_alert
       where account_id = ?1 and person_id = ?2 and acknowledged_by is null and response is not null
      """;

  private static final String AWAITED =
      """
      select exists (select from security_alert
       where account_id = ?1 and person_id = ?2 and acknowledged_by is null and response is null)
      """;

  private final Transactions transactions;

  public JpaOpenResponses(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Set<Response> to(PersonId person, AccountId account) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(OPEN)
                    .setParameter(1, account.value())
                    .setParameter(2, person.value())
                    .getResultList());
    return rows.stream()
        .map(response -> StoredResponse.toSomebody((String) response))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean isAwaited(PersonId person, AccountId account) {
    return (boolean)
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(AWAITED)
                    .setParameter(1, account.value())
                    .setParameter(2, person.value())
                    .getSingleResult());
  }
}
