package io.replayvault.domain.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that only grows, kept as the roots of its largest complete subtrees from left to right:
 * one for each bit that is set in its size, at most 63 hashes. Not for several threads at once.
 */
public final class CompactRange {
  private final List<NodeHash> peaks;
  private long size;

  private CompactRange(long size, List<NodeHash> peaks) {
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
  }

  /** A tree without leaves. */
  public static CompactRange empty() {
    return new CompactRange(0, List.of());
  }

  /**
   * The tree of that size.
   *
   * @param peaks roots of its complete subtrees, the largest first; as many as the size has bits
   *     set
   */
  public static CompactRange of(long size, List<NodeHash> peaks) {
    if (size < 0 || Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves has " + Long.bitCount(size) + " peaks");
    }
    return new CompactRange(size, peaks);
  }

  /** The same tree, to grow on its own. */
  public CompactRange copy() {
    return new CompactRange(size, peaks);
  }

  /** Puts a leaf behind the last one. */
  public void add(NodeHash leaf) {
    NodeHash hash = leaf;
    for (long left = size; (left & 1) == 1; left >>= 1) {
      hash = NodeHash.above(peaks.removeLast(), hash);
    }
    peaks.add(hash);
    size++;
  }

  /** How many leaves it has. */
  public long size() {
    return size;
  }

  /** Its peaks, the largest first. */
  public List<NodeHash> peaks() {
    return List.copyOf(peaks);
  }

  /** The tree's root hash. */
  public NodeHash root() {
    if (peaks.isEmpty()) {
      return NodeHash.ofEmptyTree();
    }
    NodeHash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = NodeHash.above(peaks.get(i), root);
    }
    return root;
  }
}
