package io.replayvault.domain.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CompactRangeTest {
  @Test
  void the_empty_tree_has_the_hash_of_nothing() {
    assertThat(CompactRange.empty().root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  /** The same as in the tests of Certificate Transparency's implementations. */
  @Test
  void a_leaf_and_a_node_have_the_hashes_that_others_give_them() {
    assertThat(NodeHash.ofLeaf(new byte[0]).hex())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(NodeHash.above(NodeHash.ofLeaf(new byte[0]), NodeHash.ofLeaf(new byte[] {0})).hex())
        .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
  }

  @Test
  void its_root_is_that_of_the_definition_at_every_size() {
    CompactRange range = CompactRange.empty();
    for (int size = 0; size < 200; size++) {
      assertThat(range.size()).isEqualTo(size);
      assertThat(range.root()).isEqualTo(Leaves.root(Leaves.of(size)));
      range.add(Leaves.leaf(size));
    }
  }

  @Test
  void it_goes_on_from_its_peaks() {
    List<NodeHash> leaves = Leaves.of(100);
    for (int size = 0; size < 100; size++) {
      CompactRange range = CompactRange.of(size, Leaves.proofs(leaves).peaks(size));
      leaves.subList(size, 100).forEach(range::add);
      assertThat(range.root()).isEqualTo(Leaves.root(leaves));
    }
  }

  @Test
  void a_copy_grows_by_itself() {
    CompactRange range = Leaves.grown(Leaves.of(5));
    range.copy().add(Leaves.leaf(5));
    assertThat(range.root()).isEqualTo(Leaves.root(Leaves.of(5)));
  }

  @Test
  void peaks_that_do_not_fit_the_size_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.of(3, Leaves.of(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.of(-1, Leaves.of(64)));
  }

  @Test
  void a_hash_has_32_bytes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NodeHash.of(HexFormat.of().parseHex("00ff")));
  }
}
