package io.replayvault.domain.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.fixtures.Tries;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class TreeProofsTest {
  private static final int LARGEST = 70;

  @Test
  void every_leaf_of_every_size_is_proved() {
    for (int size = 1; size <= LARGEST; size++) {
      List<NodeHash> leaves = Leaves.of(size);
      for (int leaf = 0; leaf < size; leaf++) {
        List<NodeHash> path = Leaves.proofs(leaves).inclusion(leaf, size);
        assertThat(ProofCheck.inclusion(leaf, leaves.get(leaf), size, Leaves.root(leaves), path))
            .as("%d in %d", leaf, size)
            .isTrue();
      }
    }
  }

  @Test
  void every_size_is_proved_to_begin_with_every_smaller_one() {
    for (int size = 0; size <= LARGEST; size++) {
      List<NodeHash> leaves = Leaves.of(size);
      for (int earlier = 0; earlier <= size; earlier++) {
        List<NodeHash> path = Leaves.proofs(leaves).consistency(earlier, size);
        NodeHash before = Leaves.root(leaves.subList(0, earlier));
        assertThat(ProofCheck.consistency(earlier, before, size, Leaves.root(leaves), path))
            .as("%d in %d", earlier, size)
            .isTrue();
      }
    }
  }

  @Test
  void a_proof_is_no_longer_than_the_tree_is_high() {
    List<NodeHash> leaves = Leaves.of(LARGEST);
    int[] asked = {0};
    TreeProofs counting =
        new TreeProofs(
            (level, index) -> {
              asked[0]++;
              int from = (int) (index << level);
              return Leaves.root(leaves.subList(from, from + (1 << level)));
            });
    assertThat(counting.inclusion(0, LARGEST)).hasSizeLessThanOrEqualTo(7);
    assertThat(asked[0]).isLessThanOrEqualTo(14);
  }

  @Test
  void another_leaf_place_root_or_path_is_not_proved() {
    Tries.of(300, TreeProofsTest::inclusionOfSomethingElse);
  }

  @Test
  void a_history_that_was_rewritten_is_not_consistent() {
    Tries.of(300, TreeProofsTest::consistencyOfSomethingElse);
  }

  @Test
  void what_is_beyond_the_tree_has_no_proof() {
    TreeProofs proofs = Leaves.proofs(Leaves.of(3));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(-1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(4, 3));
    NodeHash any = Leaves.leaf(0);
    assertThat(ProofCheck.inclusion(3, any, 3, any, List.of())).isFalse();
    assertThat(ProofCheck.inclusion(-1, any, 3, any, List.of())).isFalse();
    assertThat(ProofCheck.consistency(4, any, 3, any, List.of())).isFalse();
    assertThat(ProofCheck.consistency(3, any, 7, any, List.of())).isFalse();
  }

  private static void inclusionOfSomethingElse(RandomGenerator random) {
    int size = 2 + random.nextInt(LARGEST);
    int leaf = random.nextInt(size);
    List<NodeHash> leaves = Leaves.of(size);
    NodeHash root = Leaves.root(leaves);
    List<NodeHash> path = Leaves.proofs(leaves).inclusion(leaf, size);
    int other = (leaf + 1 + random.nextInt(size - 1)) % size;
    NodeHash stranger = Leaves.leaf(1000);
    assertThat(ProofCheck.inclusion(leaf, stranger, size, root, path)).isFalse();
    assertThat(ProofCheck.inclusion(other, leaves.get(leaf), size, root, path)).isFalse();
    assertThat(ProofCheck.inclusion(leaf, leaves.get(leaf), size, stranger, path)).isFalse();
    assertThat(ProofCheck.inclusion(leaf, leaves.get(leaf), size, root, changed(random, path)))
        .isFalse();
  }

  private static void consistencyOfSomethingElse(RandomGenerator random) {
    int size = 2 + random.nextInt(LARGEST);
    int earlier = 1 + random.nextInt(size - 1);
    List<NodeHash> leaves = Leaves.of(size);
    NodeHash root = Leaves.root(leaves);
    List<NodeHash> path = Leaves.proofs(leaves).consistency(earlier, size);
    List<NodeHash> rewritten = new ArrayList<>(leaves.subList(0, earlier));
    rewritten.set(random.nextInt(earlier), Leaves.leaf(1000));
    NodeHash before = Leaves.root(leaves.subList(0, earlier));
    assertThat(ProofCheck.consistency(earlier, Leaves.root(rewritten), size, root, path)).isFalse();
    assertThat(ProofCheck.consistency(earlier, before, size, root, changed(random, path)))
        .isFalse();
  }

  private static List<NodeHash> changed(RandomGenerator random, List<NodeHash> path) {
    List<NodeHash> changed = new ArrayList<>(path);
    switch (random.nextInt(3)) {
      case 0 -> changed.add(Leaves.leaf(1000));
      case 1 -> changed.removeLast();
      default -> changed.set(random.nextInt(changed.size()), Leaves.leaf(1000));
    }
    return changed;
  }
}
