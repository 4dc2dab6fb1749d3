package io.replayvault.domain.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TiledTreeTest {
  /** Three levels of tiles: 65,536 leaves and some. */
  private static final int MANY = 65_536 + 256 + 3;

  private final Map<String, Tile> kept = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();

  @Test
  void its_root_is_that_of_the_tree_and_each_tile_comes_once_and_full() {
    CompactRange range = CompactRange.empty();
    TiledTree tree = TiledTree.of(0, this::hashes);
    for (int i = 0; i < MANY; i++) {
      range.add(Leaves.leaf(i));
      grow(tree, i);
    }
    assertThat(tree.size()).isEqualTo(MANY);
    assertThat(tree.root()).isEqualTo(range.root());
    assertThat(kept).hasSize(257 + 1).containsKeys("0/0", "0/256", "1/0");
    for (long size : new long[] {1, 255, 256, 257, 65_535, 65_536, 65_537, MANY}) {
      assertThat(TiledTree.of(size, this::hashes).root()).isEqualTo(grown(size).root());
    }
  }

  @Test
  void it_goes_on_from_any_size() {
    TiledTree tree = TiledTree.of(0, this::hashes);
    for (int i = 0; i < 600; i++) {
      tree = TiledTree.of(tree.size(), this::hashes);
      grow(tree, i);
      assertThat(tree.root()).isEqualTo(grown(i + 1L).root());
    }
  }

  @Test
  void proofs_from_tiles_hold_and_take_few_of_them() {
    TiledTree tree = TiledTree.of(0, this::hashes);
    for (int i = 0; i < MANY; i++) {
      grow(tree, i);
    }
    for (long size : new long[] {1, 2, 255, 256, 700, 65_536, MANY}) {
      NodeHash root = grown(size).root();
      for (long leaf : new long[] {0, size / 2, size - 1}) {
        asked.clear();
        List<NodeHash> path = proofs(size).inclusion(leaf, size);
        assertThat(ProofCheck.inclusion(leaf, Leaves.leaf((int) leaf), size, root, path)).isTrue();
        assertThat(asked.size()).isLessThanOrEqualTo(6);
      }
      List<NodeHash> path = proofs(MANY).consistency(size, MANY);
      assertThat(ProofCheck.consistency(size, root, MANY, tree.root(), path)).isTrue();
    }
  }

  @Test
  void a_tile_is_full() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, 0, Leaves.of(255)));
  }

  private TreeProofs proofs(long size) {
    return new TreeProofs(new TiledSubtrees(size, this::hashes));
  }

  private void grow(TiledTree tree, int leaf) {
    for (Tile tile : tree.add(Leaves.leaf(leaf))) {
      assertThat(kept.put(tile.level() + "/" + tile.number(), tile)).isNull();
    }
  }

  /** As a store would have them: full tiles, and unfinished ones from the level below. */
  private List<NodeHash> hashes(int level, long number, int count) {
    asked.merge(level + "/" + number, 1, Integer::sum);
    if (count == Tile.WIDTH) {
      return known(level, number).hashes();
    }
    int first = (int) (number << Tile.HEIGHT);
    return IntStream.range(first, first + count)
        .mapToObj(i -> level == 0 ? Leaves.leaf(i) : known(level - 1, i).root())
        .toList();
  }

  private Tile known(int level, long number) {
    return Objects.requireNonNull(kept.get(level + "/" + number));
  }

  private static CompactRange grown(long size) {
    CompactRange range = CompactRange.empty();
    for (int i = 0; i < size; i++) {
      range.add(Leaves.leaf(i));
    }
    return range;
  }
}
