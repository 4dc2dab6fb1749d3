package io.replayvault.persistence.recorder;

import io.replayvault.application.recorder.out.ServedRecorders;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.recorder.RecorderBuild;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.Set;

/** Builds in the table {@code served_recorder}; nodes that start at once insert the same row. */
public final class JpaServedRecorders implements ServedRecorders {
  private static final String INSERT =
      "insert into served_recorder (version, script, overlay) values (?1, ?2, ?3)"
          + " on conflict (version) do nothing";

  private final Transactions transactions;

  public JpaServedRecorders(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void keep(RecorderBuild build) {
    Optional<RecorderBuild> kept = find(build.version());
    if (kept.isEmpty()) {
      insert(build);
      kept = find(build.version());
    }
    if (kept.filter(build::equals).isEmpty()) {
      throw new IllegalStateException("the recorder's version was served with other bytes");
    }
  }

  private void insert(RecorderBuild build) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(INSERT)
                    .setParameter(1, build.version())
                    .setParameter(2, build.script())
                    .setParameter(3, build.overlay())
                    .executeUpdate());
  }

  @Override
  public Set<String> versions() {
    return transactions.read(
        manager ->
            Set.copyOf(
                manager
                    .createQuery("select r.version from RecorderRow r", String.class)
                    .getResultList()));
  }

  @Override
  public Optional<RecorderBuild> find(String version) {
    return transactions.read(manager -> find(manager, version));
  }

  private static Optional<RecorderBuild> find(EntityManager manager, String version) {
    return Optional.ofNullable(manager.find(RecorderRow.class, version)).map(RecorderRow::build);
  }
}
