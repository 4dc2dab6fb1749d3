package io.replayvault.domain.audit.tree;

import java.util.List;

/**
 * 256 hashes in a row of one level of tiles, kept together: leaves in level 0, roots of the tiles
 * of the level below in each other. A tile's root is the root of the subtree over its hashes, eight
 * levels of the tree above them.
 *
 * @param level of tiles, from 0
 * @param number in its level, from 0
 * @param hashes all 256
 */
public record Tile(int level, long number, List<NodeHash> hashes) {
  /** How many levels of the tree a tile spans. */
  public static final int HEIGHT = 8;

  /** How many hashes it has. */
  public static final int WIDTH = 1 << HEIGHT;

  public Tile {
    hashes = List.copyOf(hashes);
    if (hashes.size() != WIDTH) {
      throw new IllegalArgumentException("a tile has " + WIDTH + " hashes, not " + hashes.size());
    }
  }

  /** The root over all of it. */
  public NodeHash root() {
    return over(hashes);
  }

  /** The root over hashes of a level, as many as a power of two. */
  static NodeHash over(List<NodeHash> hashes) {
    CompactRange range = CompactRange.empty();
    hashes.forEach(range::add);
    return range.root();
  }
}
