package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.DetectionProgress;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.WatchKey;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one row of {@code detection_progress}, which whoever keeps a look moves on first: another one
 * that does so at the same time waits for it, and then finds nothing to move.
 */
public final class JpaDetectionProgress implements DetectionProgress {
  private static final String READ = "select up_to, learned_up_to from detection_progress";

  private static final String MEMORIES =
      "select key, text from detection_memory where key = any (cast(?1 as text[]))";

  private static final String MOVE = "update detection_progress set up_to = ?2 where up_to = ?1";

  private static final String REMEMBER =
      """
      insert into detection_memory (key, text) values (?1, ?2)
      on conflict (key) do update set text = excluded.text, kept_at = now()
      """;

  private static final String FORGET = "delete from detection_memory where key = ?1";

  /** Strangers come from ever more networks, and no rule looks back so far. */
  private static final String FORGET_NETWORKS =
      """
      delete from detection_memory
       where key >= 'network ' and key < 'network!' and kept_at < now() - interval '2 days'
      """;

  private final Transactions transactions;

  public JpaDetectionProgress(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Progress read() {
    Object[] row =
        (Object[]) transactions.read(manager -> manager.createNativeQuery(READ).getSingleResult());
    return new Progress(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  @Override
  public Map<WatchKey, String> memories(Set<WatchKey> keys) {
    String wanted = ArrayLiteral.ofTexts(keys.stream().map(WatchKey::text).toList());
    List<?> rows =
        transactions.read(
            manager -> manager.createNativeQuery(MEMORIES).setParameter(1, wanted).getResultList());
    Map<WatchKey, String> found = new HashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      found.put(new WatchKey(String.valueOf(columns[0])), String.valueOf(columns[1]));
    }
    return found;
  }

  @Override
  public boolean keep(Reading reading) {
    return transactions.write(manager -> keep(manager, reading));
  }

  private static boolean keep(EntityManager manager, Reading reading) {
    int moved =
        manager
            .createNativeQuery(MOVE)
            .setParameter(1, reading.from())
            .setParameter(2, reading.upTo())
            .executeUpdate();
    if (moved == 0) {
      return false;
    }
    manager.createNativeQuery(FORGET_NETWORKS).executeUpdate();
    reading.memories().forEach((key, text) -> remember(manager, key, text));
    for (Alert alert : reading.raised()) {
      StoredAlert.insert(manager, alert);
    }
    return true;
  }

  private static void remember(EntityManager manager, WatchKey key, String text) {
    if (text.isEmpty()) {
      manager.createNativeQuery(FORGET).setParameter(1, key.text()).executeUpdate();
    } else {
      manager
          .createNativeQuery(REMEMBER)
          .setParameter(1, key.text())
          .setParameter(2, text)
          .executeUpdate();
    }
  }
}
