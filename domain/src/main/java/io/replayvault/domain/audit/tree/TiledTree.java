package io.replayvault.domain.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows and gives out each tile as it becomes full. Not for several threads at once.
 */
public final class TiledTree {
  private final CompactRange range;
  private final List<List<NodeHash>> open;

  private TiledTree(CompactRange range, List<List<NodeHash>> open) {
    this.range = range;
    this.open = open;
  }

  /** The tree over the first {@code size} leaves, to go on from there. */
  public static TiledTree of(long size, TileSource source) {
    List<List<NodeHash>> open = new ArrayList<>();
    for (long left = size; left > 0; left >>= Tile.HEIGHT) {
      int count = (int) (left & (Tile.WIDTH - 1));
      int level = open.size();
      open.add(
          new ArrayList<>(
              count == 0 ? List.of() : source.hashes(level, left >> Tile.HEIGHT, count)));
    }
    return new TiledTree(CompactRange.of(size, peaks(open)), open);
  }

  private static List<NodeHash> peaks(List<List<NodeHash>> open) {
    List<NodeHash> peaks = new ArrayList<>();
    for (List<NodeHash> ofLevel : open.reversed()) {
      CompactRange row = CompactRange.empty();
      ofLevel.forEach(row::add);
      peaks.addAll(row.peaks());
    }
    return peaks;
  }

  /** Puts a leaf behind the last one; answers the tiles that it filled, the lowest first. */
  public List<Tile> add(NodeHash leaf) {
    range.add(leaf);
    List<Tile> full = new ArrayList<>();
    NodeHash next = leaf;
    for (int level = 0; ; level++) {
      if (level == open.size()) {
        open.add(new ArrayList<>());
      }
      List<NodeHash> row = open.get(level);
      row.add(next);
      if (row.size() < Tile.WIDTH) {
        return full;
      }
      long number = (range.size() >> (Tile.HEIGHT * (level + 1))) - 1;
      Tile tile = new Tile(level, number, row);
      full.add(tile);
      next = tile.root();
      row.clear();
    }
  }

  /** How many leaves it has. */
  public long size() {
    return range.size();
  }

  /** Its root hash. */
  public NodeHash root() {
    return range.root();
  }
}
