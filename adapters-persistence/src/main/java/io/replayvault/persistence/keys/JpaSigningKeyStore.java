package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.SigningKeyStore;
import io.replayvault.domain.keys.SigningPurpose;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.util.List;

/**
 * Signing keys in the table {@code signing_key}. A purpose's keys are numbered by generation; two
 * nodes that start at once both try to insert generation 1, and one wins.
 */
public final class JpaSigningKeyStore implements SigningKeyStore {
  private static final String ADD_FIRST =
      """
      insert into signing_key
        (purpose, generation, key_id, public_key, sealed_private_key, created_at)
      values (?1, 1, ?2, ?3, ?4, ?5)
      on conflict (purpose, generation) do nothing
      """;

  private static final String RESEAL =
      """
      update signing_key set sealed_private_key = ?4
      where purpose = ?1 and key_id = ?2 and sealed_private_key = ?3
      """;

  private final Transactions transactions;

  public JpaSigningKeyStore(EntityManagerFactory keyDatabase) {
    transactions = new Transactions(keyDatabase, KeysUnavailable::new);
  }

  @Override
  public List<SealedSigningKey> all(SigningPurpose purpose) {
    return transactions.read(manager -> newestFirst(manager, purpose));
  }

  @Override
  public SealedSigningKey addFirst(SealedSigningKey key) {
    return transactions
        .idempotent()
        .write(
            manager -> {
              manager
                  .createNativeQuery(ADD_FIRST)
                  .setParameter(1, key.purpose().name())
                  .setParameter(2, key.keyId())
                  .setParameter(3, key.publicKey())
                  .setParameter(4, key.sealedPrivateKey())
                  .setParameter(5, Timestamp.from(Milliseconds.of(key.createdAt())))
                  .executeUpdate();
              return newestFirst(manager, key.purpose()).get(0);
            });
  }

  @Override
  public boolean reseal(SealedSigningKey kept, byte[] sealedPrivateKey) {
    return transactions.write(
        manager ->
            manager
                    .createNativeQuery(RESEAL)
                    .setParameter(1, kept.purpose().name())
                    .setParameter(2, kept.keyId())
                    .setParameter(3, kept.sealedPrivateKey())
                    .setParameter(4, sealedPrivateKey)
                    .executeUpdate()
                == 1);
  }

  private static List<SealedSigningKey> newestFirst(EntityManager manager, SigningPurpose purpose) {
    return manager
        .createQuery(
            "select k from SigningKeyRow k where k.purpose = ?1 order by k.generation desc",
            SigningKeyRow.class)
        .setParameter(1, purpose)
        .getResultStream()
        .map(SigningKeyRow::key)
        .toList();
  }
}
