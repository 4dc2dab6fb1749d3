package io.replayvault.persistence.access;

import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** Recovery codes in the table {@code recovery_code}; using one deletes its row. */
public final class JpaRecoveryCodes implements RecoveryCodes {
  private static final String REMOVE = "delete from recovery_code where person_id = ?1";
  private static final String ADD =
      "insert into recovery_code (person_id, code_hash) values (?1, ?2)";
  private static final String USE =
      "delete from recovery_code where person_id = ?1 and code_hash = ?2";
  private static final String LEFT = "select count(*) from recovery_code where person_id = ?1";

  private final Transactions transactions;

  public JpaRecoveryCodes(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void replace(PersonId person, List<byte[]> hashes) {
    transactions.idempotent().change(manager -> put(manager, person, hashes));
  }

  @Override
  public boolean use(PersonId person, byte[] hash) {
    return transactions.write(
            manager ->
                manager
                    .createNativeQuery(USE)
                    .setParameter(1, person.value())
                    .setParameter(2, hash)
                    .executeUpdate())
        == 1;
  }

  @Override
  public int left(PersonId person) {
    return transactions.read(
        manager ->
            ((Number)
                    manager
                        .createNativeQuery(LEFT)
                        .setParameter(1, person.value())
                        .getSingleResult())
                .intValue());
  }

  private static void put(EntityManager manager, PersonId person, List<byte[]> hashes) {
    manager.createNativeQuery(REMOVE).setParameter(1, person.value()).executeUpdate();
    for (byte[] hash : hashes) {
      manager
          .createNativeQuery(ADD)
          .setParameter(1, person.value())
          .setParameter(2, hash)
          .executeUpdate();
    }
  }
}
