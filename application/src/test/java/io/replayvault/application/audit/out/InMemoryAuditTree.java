package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Tiles and checkpoints in memory. */
public final class InMemoryAuditTree implements AuditTree {
  private final TreeMap<Long, SignedCheckpoint> checkpoints = new TreeMap<>();
  private final Map<String, Tile> tiles = new HashMap<>();

  @Override
  public synchronized void keep(List<Tile> full, SignedCheckpoint checkpoint) {
    full.forEach(tile -> tiles.putIfAbsent(name(tile.level(), tile.number()), tile));
    checkpoints.putIfAbsent(checkpoint.checkpoint().size(), checkpoint);
  }

  @Override
  public synchronized Optional<SignedCheckpoint> newest() {
    return Optional.ofNullable(checkpoints.lastEntry()).map(Map.Entry::getValue);
  }

  @Override
  public synchronized List<SignedCheckpoint> checkpoints(long size, int limit) {
    return checkpoints.tailMap(size).values().stream().limit(limit).toList();
  }

  @Override
  public synchronized Optional<List<NodeHash>> tile(int level, long number) {
    return Optional.ofNullable(tiles.get(name(level, number))).map(Tile::hashes);
  }

  @Override
  public synchronized List<NodeHash> roots(int level, long first, int count) {
    return LongStream.range(first, first + count)
        .mapToObj(number -> Optional.ofNullable(tiles.get(name(level, number))))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .map(Tile::root)
        .toList();
  }

  /** Everything goes, as if somebody had deleted it. */
  public synchronized void lose() {
    checkpoints.clear();
    tiles.clear();
  }

  private static String name(int level, long number) {
    return level + "/" + number;
  }
}
