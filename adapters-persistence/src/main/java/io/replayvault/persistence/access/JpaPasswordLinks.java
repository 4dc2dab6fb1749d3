package io.replayvault.persistence.access;

import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links that are good, each person's one in a row of {@code password_link}. */
public final class JpaPasswordLinks implements PasswordLinks {
  private static final String OFFER =
      """
      insert into password_link (person_id, token_hash, expires_at) values (?1, ?2, ?3)
      on conflict (person_id) do update set
        token_hash = excluded.token_hash, expires_at = excluded.expires_at
      """;

  private static final String TAKE =
      """
      delete from password_link where token_hash = ?1 and expires_at > ?2
      returning person_id, cast(extract(epoch from expires_at) * 1000 as bigint)
      """;

  private static final String GIVE_BACK =
      """
      insert into password_link (person_id, token_hash, expires_at) values (?1, ?2, ?3)
      on conflict (person_id) do nothing
      """;

  private final Transactions transactions;

  public JpaPasswordLinks(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void offer(PersonId person, byte[] tokenHash, Instant expiresAt) {
    transactions.idempotent().change(manager -> put(manager, OFFER, person, tokenHash, expiresAt));
  }

  @Override
  public Optional<Taken> take(byte[] tokenHash, Instant now) {
    List<?> rows =
        transactions.write(
            manager ->
                manager
                    .createNativeQuery(TAKE)
                    .setParameter(1, tokenHash)
                    .setParameter(2, Timestamp.from(now))
                    .getResultList());
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Taken(
                    new PersonId((String) row[0]),
                    Instant.ofEpochMilli(((Number) row[1]).longValue())))
        .findFirst();
  }

  @Override
  public void giveBack(Taken link, byte[] tokenHash) {
    transactions
        .idempotent()
        .change(manager -> put(manager, GIVE_BACK, link.person(), tokenHash, link.expiresAt()));
  }

  private static void put(
      EntityManager manager, String sql, PersonId person, byte[] tokenHash, Instant expiresAt) {
    manager
        .createNativeQuery(sql)
        .setParameter(1, person.value())
        .setParameter(2, tokenHash)
        .setParameter(3, Timestamp.from(Milliseconds.of(expiresAt)))
        .executeUpdate();
  }
}
