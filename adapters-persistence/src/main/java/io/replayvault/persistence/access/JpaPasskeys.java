package io.replayvault.persistence.access;

import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PersonId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Passkeys in the table {@code passkey}. A counter goes up by one conditional update, for which
 * others at once queue, so that it is exact over nodes.
 *
 * <p>Nodes of the version before know of no passkeys and would let their owners in by the password
 * alone, or let whoever knows it set up an app. So whoever has a passkey has a row in {@code
 * second_factor} as well, with an app whose secret is empty: those nodes find a factor that no code
 * proves, and this version sees none in it (ADR-0051).
 */
public final class JpaPasskeys implements Passkeys {
  private static final String ALL =
      "select p from PasskeyRow p where p.personId = ?1 order by p.registeredAt, p.id";

  private static final String ADD =
      """
      insert into passkey
        (id, person_id, account_id, name, public_key, backup_eligible, sign_count, registered_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      on conflict (id) do nothing
      """;

  private static final String USE =
      """
      update passkey set sign_count = ?3, last_used_at = ?4
       where id = ?1 and person_id = ?2
         and (sign_count < ?3 or sign_count = 0 and ?3 = 0)
      """;

  private static final String REMOVE = "delete from passkey where id = ?1 and person_id = ?2";
  private static final String HAS_ANOTHER =
      """
      select 1 from passkey where person_id = ?1 and id <> ?2
      union all
      select 1 from second_factor where person_id = ?1 and octet_length(sealed) > 0
      limit 1
      """;

  private static final String REMOVE_ALL = "delete from passkey where person_id = ?1";

  private static final String FIRST_HANDLE =
      """
      insert into passkey_handle (person_id, handle) values (?1, ?2)
      on conflict (person_id) do nothing
      """;

  private static final String HANDLE = "select handle from passkey_handle where person_id = ?1";

  private static final String STAND_IN =
      """
      insert into second_factor (person_id, account_id, sealed, enrolled_at)
      values (?1, ?2, decode('', 'hex'), ?3)
      on conflict (person_id) do update set
        account_id = excluded.account_id, sealed = excluded.sealed, enrolled_at = excluded.enrolled_at
       where second_factor.sealed is null
      """;

  private static final String NO_STAND_IN =
      """
      update second_factor set account_id = null, sealed = null, enrolled_at = null
       where person_id = ?1 and octet_length(sealed) = 0
         and not exists (select 1 from passkey where passkey.person_id = ?1)
      """;

  private final Transactions transactions;

  public JpaPasskeys(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public List<Kept> of(PersonId person) {
    return transactions.read(
        manager ->
            manager
                .createQuery(ALL, PasskeyRow.class)
                .setParameter(1, person.value())
                .getResultStream()
                .map(PasskeyRow::kept)
                .toList());
  }

  @Override
  public byte[] handle(PersonId person, byte[] random) {
    return transactions
        .idempotent()
        .write(
            manager -> {
              List<?> kept = handles(manager, person);
              if (kept.isEmpty()) {
                manager
                    .createNativeQuery(FIRST_HANDLE)
                    .setParameter(1, person.value())
                    .setParameter(2, random)
                    .executeUpdate();
                kept = handles(manager, person);
              }
              return (byte[]) kept.getFirst();
            });
  }

  @Override
  public boolean add(PersonId person, Kept kept) {
    Passkey passkey = kept.passkey();
    Timestamp at = Timestamp.from(Milliseconds.of(passkey.registeredAt()));
    return transactions.write(
        manager -> {
          FactorLock.take(manager, person);
          boolean added =
              manager
                      .createNativeQuery(ADD)
                      .setParameter(1, passkey.id().value())
                      .setParameter(2, person.value())
                      .setParameter(3, kept.account().value())
                      .setParameter(4, passkey.name())
                      .setParameter(5, kept.key().publicKey())
                      .setParameter(6, kept.key().backupEligible())
                      .setParameter(7, kept.count())
                      .setParameter(8, at)
                      .executeUpdate()
                  == 1;
          if (added) {
            manager
                .createNativeQuery(STAND_IN)
                .setParameter(1, person.value())
                .setParameter(2, kept.account().value())
                .setParameter(3, at)
                .executeUpdate();
          }
          return added;
        });
  }

  @Override
  public boolean use(PersonId person, PasskeyId passkey, long count, Instant at) {
    return transactions.write(
            manager ->
                manager
                    .createNativeQuery(USE)
                    .setParameter(1, passkey.value())
                    .setParameter(2, person.value())
                    .setParameter(3, count)
                    .setParameter(4, Timestamp.from(Milliseconds.of(at)))
                    .executeUpdate())
        == 1;
  }

  @Override
  public void remove(PersonId person, PasskeyId passkey) {
    transactions
        .idempotent()
        .change(
            manager -> {
              FactorLock.take(manager, person);
              removed(manager, person, removal(manager, person, passkey));
            });
  }

  @Override
  public boolean removeSpare(PersonId person, PasskeyId passkey) {
    return transactions.write(
        manager -> {
          FactorLock.take(manager, person);
          boolean spare =
              !manager
                  .createNativeQuery(HAS_ANOTHER)
                  .setParameter(1, person.value())
                  .setParameter(2, passkey.value())
                  .getResultList()
                  .isEmpty();
          if (spare) {
            removed(manager, person, removal(manager, person, passkey));
          }
          return spare;
        });
  }

  @Override
  public void removeAll(PersonId person) {
    transactions
        .idempotent()
        .change(
            manager -> {
              FactorLock.take(manager, person);
              removed(
                  manager,
                  person,
                  manager.createNativeQuery(REMOVE_ALL).setParameter(1, person.value()));
            });
  }

  private static Query removal(EntityManager manager, PersonId person, PasskeyId passkey) {
    return manager
        .createNativeQuery(REMOVE)
        .setParameter(1, passkey.value())
        .setParameter(2, person.value());
  }

  private static void removed(EntityManager manager, PersonId person, Query removal) {
    removal.executeUpdate();
    manager.createNativeQuery(NO_STAND_IN).setParameter(1, person.value()).executeUpdate();
    LastFactor.dropCodes(manager, person);
  }

  private static List<?> handles(EntityManager manager, PersonId person) {
    return manager.createNativeQuery(HANDLE).setParameter(1, person.value()).getResultList();
  }
}
