package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.Tile;
import io.replayvault.domain.audit.tree.TileSource;
import java.util.List;

/**
 * Hashes of the tree: full tiles as they are kept, the unfinished end of a level from the records,
 * or from the roots of the level below.
 */
final class AuditTiles implements TileSource {
  private final AuditSequence sequence;
  private final AuditTree tree;

  AuditTiles(AuditSequence sequence, AuditTree tree) {
    this.sequence = sequence;
    this.tree = tree;
  }

  @Override
  public List<NodeHash> hashes(int level, long number, int count) {
    List<NodeHash> found = count == Tile.WIDTH ? full(level, number) : first(level, number, count);
    if (found.size() != count) {
      throw new LogTampered("hashes of tile " + number + " in level " + level + " are missing");
    }
    return found;
  }

  private List<NodeHash> full(int level, long number) {
    return tree.tile(level, number).orElseGet(() -> first(level, number, Tile.WIDTH));
  }

  private List<NodeHash> first(int level, long number, int count) {
    long first = number << Tile.HEIGHT;
    return level == 0
        ? sequence.from(first + 1, count).stream().map(AuditTiles::leaf).toList()
        : tree.roots(level - 1, first, count);
  }

  /** The record's leaf, reckoned anew; throws if it is not what whoever appended it reckoned. */
  static NodeHash leaf(Appended appended) {
    NodeHash leaf = CanonicalRecord.leaf(appended.record());
    if (appended.leaf().filter(kept -> !kept.equals(leaf)).isPresent()) {
      throw new LogTampered(
          "audit record " + appended.record().sequence() + " is not what was appended");
    }
    return leaf;
  }
}
