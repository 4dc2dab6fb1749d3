package io.replayvault.persistence.access;

import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Second factors, each person's in a row of {@code second_factor}. A step is used by one
 * conditional update, for which others at once queue, so that it is exact over nodes. A secret
 * without bytes is no app: it stands for passkeys ({@link JpaPasskeys}).
 */
public final class JpaSecondFactors implements SecondFactors {
  private static final String FIND =
      """
      select account_id, sealed, cast(extract(epoch from enrolled_at) * 1000 as bigint)
        from second_factor where person_id = ?1 and octet_length(sealed) > 0
      """;

  private static final String PROPOSE =
      """
      insert into second_factor (person_id, proposed_account, sealed_proposed, proposed_until)
      values (?1, ?2, ?3, ?4)
      on conflict (person_id) do update set
        proposed_account = excluded.proposed_account,
        sealed_proposed = excluded.sealed_proposed,
        proposed_until = excluded.proposed_until
      """;

  private static final String PROPOSED =
      """
      select proposed_account, sealed_proposed from second_factor
       where person_id = ?1 and proposed_until > ?2
      """;

  private static final String CONFIRM =
      """
      update second_factor set
        account_id = proposed_account, sealed = sealed_proposed, last_step = ?3, enrolled_at = ?4,
        proposed_account = null, sealed_proposed = null, proposed_until = null
       where person_id = ?1 and sealed_proposed = ?2 and proposed_until > ?4
      """;

  /** What stands for a passkey is in that same row. */
  private static final String CONFIRM_FIRST = CONFIRM + " and sealed is null";

  private static final String USE =
      """
      update second_factor set last_step = ?3
       where person_id = ?1 and sealed = ?2 and octet_length(sealed) > 0 and last_step < ?3
      """;

  /** Whoever has a passkey keeps what stands for it on nodes of the version before. */
  private static final String STAND_IN =
      """
      update second_factor set
        sealed = decode('', 'hex'),
        proposed_account = null, sealed_proposed = null, proposed_until = null
       where person_id = ?1 and sealed is not null
         and exists (select 1 from passkey where passkey.person_id = ?1)
      """;

  private static final String REMOVE =
      """
      delete from second_factor where person_id = ?1
         and not exists (select 1 from passkey where passkey.person_id = ?1)
      """;

  private static final String COUNTS =
      "select 1 from second_factor where person_id = ?1 and sealed = ?2";

  private static final String HAS_PASSKEY = "select 1 from passkey where person_id = ?1 limit 1";

  private final Transactions transactions;

  public JpaSecondFactors(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Optional<Kept> find(PersonId person) {
    List<?> rows =
        transactions.read(
            manager ->
                manager.createNativeQuery(FIND).setParameter(1, person.value()).getResultList());
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Kept(sealed(row), Instant.ofEpochMilli(((Number) row[2]).longValue())))
        .findFirst();
  }

  @Override
  public void propose(PersonId person, Sealed secret, Instant until) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(PROPOSE)
                    .setParameter(1, person.value())
                    .setParameter(2, secret.account().value())
                    .setParameter(3, secret.bytes())
                    .setParameter(4, Timestamp.from(Milliseconds.of(until)))
                    .executeUpdate());
  }

  @Override
  public Optional<Sealed> proposed(PersonId person, Instant now) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(PROPOSED)
                    .setParameter(1, person.value())
                    .setParameter(2, Timestamp.from(now))
                    .getResultList());
    return rows.stream().map(Object[].class::cast).map(JpaSecondFactors::sealed).findFirst();
  }

  @Override
  public boolean confirm(PersonId person, Sealed proposed, long step, Instant at) {
    return confirm(CONFIRM, person, proposed, step, at);
  }

  @Override
  public boolean confirmFirst(PersonId person, Sealed proposed, long step, Instant at) {
    return confirm(CONFIRM_FIRST, person, proposed, step, at);
  }

  private boolean confirm(String sql, PersonId person, Sealed proposed, long step, Instant at) {
    return transactions.write(
            manager ->
                manager
                    .createNativeQuery(sql)
                    .setParameter(1, person.value())
                    .setParameter(2, proposed.bytes())
                    .setParameter(3, step)
                    .setParameter(4, Timestamp.from(Milliseconds.of(at)))
                    .executeUpdate())
        == 1;
  }

  @Override
  public boolean use(PersonId person, Sealed secret, long step) {
    return transactions.write(
            manager ->
                manager
                    .createNativeQuery(USE)
                    .setParameter(1, person.value())
                    .setParameter(2, secret.bytes())
                    .setParameter(3, step)
                    .executeUpdate())
        == 1;
  }

  @Override
  public void remove(PersonId person) {
    transactions
        .idempotent()
        .change(
            manager -> {
              FactorLock.take(manager, person);
              removed(manager, person);
            });
  }

  @Override
  public void takeBack(PersonId person, Sealed secret) {
    transactions
        .idempotent()
        .change(
            manager -> {
              FactorLock.take(manager, person);
              if (counts(manager, person, secret)) {
                removed(manager, person);
              }
            });
  }

  private static boolean counts(EntityManager manager, PersonId person, Sealed secret) {
    return !manager
        .createNativeQuery(COUNTS)
        .setParameter(1, person.value())
        .setParameter(2, secret.bytes())
        .getResultList()
        .isEmpty();
  }

  @Override
  public boolean removeSpare(PersonId person) {
    return transactions.write(
        manager -> {
          FactorLock.take(manager, person);
          boolean spare =
              !manager
                  .createNativeQuery(HAS_PASSKEY)
                  .setParameter(1, person.value())
                  .getResultList()
                  .isEmpty();
          if (spare) {
            removed(manager, person);
          }
          return spare;
        });
  }

  private static void removed(EntityManager manager, PersonId person) {
    manager.createNativeQuery(STAND_IN).setParameter(1, person.value()).executeUpdate();
    manager.createNativeQuery(REMOVE).setParameter(1, person.value()).executeUpdate();
    LastFactor.dropCodes(manager, person);
  }

  private static Sealed sealed(Object[] row) {
    return new Sealed(new AccountId((String) row[0]), (byte[]) row[1]);
  }
}
