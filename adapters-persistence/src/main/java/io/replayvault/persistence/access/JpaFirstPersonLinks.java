package io.replayvault.persistence.access;

import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;

/** The one link that is offered, as the only row of {@code first_person_link}. */
public final class JpaFirstPersonLinks implements FirstPersonLinks {
  private static final String OFFER =
      """
      insert into first_person_link (token_hash, expires_at) values (?1, ?2)
      on conflict (only_one) do update set
        token_hash = excluded.token_hash, expires_at = excluded.expires_at
      """;

  private final Transactions transactions;

  public JpaFirstPersonLinks(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void offer(byte[] tokenHash, Instant expiresAt) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(OFFER)
                    .setParameter(1, tokenHash)
                    .setParameter(2, Timestamp.from(Milliseconds.of(expiresAt)))
                    .executeUpdate());
  }

  @Override
  public boolean take(byte[] tokenHash, Instant now) {
    return transactions.write(
        manager ->
            manager
                    .createNativeQuery(
                        "delete from first_person_link where token_hash = ?1 and expires_at > ?2")
                    .setParameter(1, tokenHash)
                    .setParameter(2, Timestamp.from(now))
                    .executeUpdate()
                == 1);
  }
}
