package io.replayvault.domain.audit.tree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Leaves, and their tree by the definition of RFC 6962 section 2.1, word for word. */
final class Leaves {
  private Leaves() {}

  static List<NodeHash> of(int count) {
    return IntStream.range(0, count).mapToObj(Leaves::leaf).toList();
  }

  static NodeHash leaf(int number) {
    return NodeHash.ofLeaf(("leaf " + number).getBytes(StandardCharsets.UTF_8));
  }

  static NodeHash root(List<NodeHash> leaves) {
    if (leaves.isEmpty()) {
      return NodeHash.ofEmptyTree();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return NodeHash.above(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
  }

  static CompactRange grown(List<NodeHash> leaves) {
    CompactRange range = CompactRange.empty();
    leaves.forEach(range::add);
    return range;
  }

  static TreeProofs proofs(List<NodeHash> leaves) {
    return new TreeProofs(
        (level, index) -> {
          int from = (int) (index << level);
          return root(leaves.subList(from, from + (1 << level)));
        });
  }
}
