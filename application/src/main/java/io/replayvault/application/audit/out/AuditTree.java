package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.Tile;
import java.util.List;
import java.util.Optional;

/**
 * The tree's full tiles, and checkpoints. Both are only added; what was kept is never changed. May
 * be called by several nodes at once. Throws {@link AuditUnavailable}.
 */
public interface AuditTree {
  /**
   * Keeps a checkpoint and the tiles that became full since the one before; all or nothing, durable
   * on return. What is there already stays as it is: two nodes that sign the same size keep one.
   */
  void keep(List<Tile> full, SignedCheckpoint checkpoint);

  /** The checkpoint over most records; empty before the first. */
  Optional<SignedCheckpoint> newest();

  /**
   * Checkpoints over at least so many records, the smallest first.
   *
   * @param size from 1
   * @param limit at most so many
   */
  List<SignedCheckpoint> checkpoints(long size, int limit);

  /** The hashes of a full tile; empty if it is not full yet. */
  Optional<List<NodeHash>> tile(int level, long number);

  /**
   * Roots of full tiles in a row; fewer where there are not so many.
   *
   * @param level of tiles
   * @param first number in the level
   * @param count at most {@link Tile#WIDTH}
   */
  List<NodeHash> roots(int level, long first, int count);
}
