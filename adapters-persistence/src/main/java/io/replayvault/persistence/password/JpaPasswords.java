package io.replayvault.persistence.password;

import io.replayvault.application.password.out.Passwords;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Passwords in {@code person} and {@code earlier_password}. A change holds the person's row from
 * its first statement to its end, so that of two at once the later one finds another current hash.
 */
public final class JpaPasswords implements Passwords {
  private static final String FIND =
      """
      select password_hash, cast(extract(epoch from password_set_at) * 1000 as bigint)
      from person where id = ?1
      """;

  private static final String EARLIER =
      "select password_hash from earlier_password where person_id = ?1 order by no desc";

  private static final String REPLACE =
      """
      update person set password_hash = ?3, password_set_at = ?4
      where id = ?1 and password_hash = ?2
      """;

  private static final String REMEMBER =
      "insert into earlier_password (person_id, password_hash) values (?1, ?2)";

  private static final String FORGET =
      """
      delete from earlier_password where person_id = ?1 and no not in (
        select no from earlier_password where person_id = ?1 order by no desc limit ?2)
      """;

  private static final String REHASH =
      "update person set password_hash = ?3 where id = ?1 and password_hash = ?2";

  private final Transactions transactions;

  public JpaPasswords(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Optional<Kept> find(PersonId person) {
    return transactions.read(
        manager ->
            rows(manager, FIND, person).stream()
                .findFirst()
                .map(row -> kept((Object[]) row, rows(manager, EARLIER, person))));
  }

  @Override
  public boolean replace(
      PersonId person, PasswordHash seen, PasswordHash next, Instant at, int remembered) {
    return transactions.write(
        manager -> {
          int replaced =
              manager
                  .createNativeQuery(REPLACE)
                  .setParameter(1, person.value())
                  .setParameter(2, seen.encoded())
                  .setParameter(3, next.encoded())
                  .setParameter(4, Timestamp.from(Milliseconds.of(at)))
                  .executeUpdate();
          if (replaced == 1) {
            remember(manager, person, seen, remembered - 1);
          }
          return replaced == 1;
        });
  }

  @Override
  public void rehash(PersonId person, PasswordHash seen, PasswordHash same) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(REHASH)
                    .setParameter(1, person.value())
                    .setParameter(2, seen.encoded())
                    .setParameter(3, same.encoded())
                    .executeUpdate());
  }

  private static void remember(
      EntityManager manager, PersonId person, PasswordHash seen, int earlier) {
    manager
        .createNativeQuery(REMEMBER)
        .setParameter(1, person.value())
        .setParameter(2, seen.encoded())
        .executeUpdate();
    manager
        .createNativeQuery(FORGET)
        .setParameter(1, person.value())
        .setParameter(2, earlier)
        .executeUpdate();
  }

  private static List<?> rows(EntityManager manager, String query, PersonId person) {
    return manager.createNativeQuery(query).setParameter(1, person.value()).getResultList();
  }

  private static Kept kept(Object[] row, List<?> earlier) {
    return new Kept(
        new PasswordHash((String) row[0]),
        Instant.ofEpochMilli(((Number) row[1]).longValue()),
        earlier.stream().map(hash -> new PasswordHash((String) hash)).toList());
  }
}
