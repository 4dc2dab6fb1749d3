package io.replayvault.domain.audit.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Complete subtrees of a tree of one size, from tiles. Each tile is asked for once and remembered:
 * a proof needs a few of each level. Not for several threads at once.
 */
public final class TiledSubtrees implements CompleteSubtrees {
  private final long size;
  private final TileSource source;
  private final Map<Place, List<NodeHash>> known = new HashMap<>();

  /** Subtrees of the tree over the first {@code size} leaves. */
  public TiledSubtrees(long size, TileSource source) {
    this.size = size;
    this.source = source;
  }

  @Override
  public NodeHash root(int level, long index) {
    int within = level % Tile.HEIGHT;
    long first = index << within;
    List<NodeHash> tile = tile(new Place(level / Tile.HEIGHT, first >> Tile.HEIGHT));
    int from = (int) (first & (Tile.WIDTH - 1));
    return Tile.over(tile.subList(from, from + (1 << within)));
  }

  private List<NodeHash> tile(Place place) {
    return known.computeIfAbsent(place, at -> source.hashes(at.level, at.number, count(at)));
  }

  private int count(Place place) {
    long ofLevel = size >> (Tile.HEIGHT * place.level);
    return (int) Math.min(Tile.WIDTH, ofLevel - (place.number << Tile.HEIGHT));
  }

  private record Place(int level, long number) {}
}
