package io.replayvault.domain.audit.tree;

import java.util.List;

/** Where hashes of tiles come from, also of tiles that are not full yet. */
@FunctionalInterface
public interface TileSource {
  /**
   * The first hashes of a tile.
   *
   * @param level of tiles
   * @param number of the tile in its level
   * @param count how many, 1 to {@link Tile#WIDTH}; so many there are
   */
  List<NodeHash> hashes(int level, long number, int count);
}
