package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.Tile;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.PlainStatement;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** Tiles in the table {@code audit_tile}, checkpoints in {@code audit_checkpoint}. */
public final class JpaAuditTree implements AuditTree {
  private static final PlainStatement KEEP_TILE =
      PlainStatement.of(
          """
          insert into audit_tile (level, number, root, hashes) values (?1, ?2, ?3, ?4)
          on conflict (level, number) do nothing
          """);

  private static final PlainStatement KEEP_CHECKPOINT =
      PlainStatement.of(
          """
          insert into audit_checkpoint (size, note, signed_at) values (?1, ?2, ?3)
          on conflict (size) do nothing
          """);

  private final Transactions transactions;

  public JpaAuditTree(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public void keep(List<Tile> full, SignedCheckpoint checkpoint) {
    transactions
        .idempotent()
        .change(
            manager -> {
              for (Tile tile : full) {
                KEEP_TILE.run(
                    manager, tile.level(), tile.number(), tile.root().bytes(), bytes(tile));
              }
              KEEP_CHECKPOINT.run(
                  manager,
                  checkpoint.checkpoint().size(),
                  checkpoint.note().note(),
                  Timestamp.from(Milliseconds.of(checkpoint.at())));
            });
  }

  @Override
  public Optional<SignedCheckpoint> newest() {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select c from AuditCheckpointRow c order by c.records desc",
                    AuditCheckpointRow.class)
                .setMaxResults(1)
                .getResultStream()
                .map(AuditCheckpointRow::toCheckpoint)
                .findFirst());
  }

  @Override
  public List<SignedCheckpoint> checkpoints(long size, int limit) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select c from AuditCheckpointRow c where c.records >= ?1 order by c.records",
                    AuditCheckpointRow.class)
                .setParameter(1, size)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditCheckpointRow::toCheckpoint)
                .toList());
  }

  @Override
  public Optional<List<NodeHash>> tile(int level, long number) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select t from AuditTileRow t where t.level = ?1 and t.place = ?2",
                    AuditTileRow.class)
                .setParameter(1, level)
                .setParameter(2, number)
                .getResultStream()
                .map(AuditTileRow::toHashes)
                .findFirst());
  }

  @Override
  public List<NodeHash> roots(int level, long first, int count) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    """
                    select t.root from AuditTileRow t
                    where t.level = ?1 and t.place >= ?2 and t.place < ?3 order by t.place
                    """,
                    byte[].class)
                .setParameter(1, level)
                .setParameter(2, first)
                .setParameter(3, first + count)
                .getResultStream()
                .map(NodeHash::of)
                .toList());
  }

  private static byte[] bytes(Tile tile) {
    ByteBuffer bytes = ByteBuffer.allocate(Tile.WIDTH * NodeHash.BYTES);
    tile.hashes().forEach(hash -> bytes.put(hash.bytes()));
    return bytes.array();
  }
}
