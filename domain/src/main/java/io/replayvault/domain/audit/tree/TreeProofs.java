package io.replayvault.domain.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes proofs over a tree of a given size (RFC 6962 sections 2.1.1 and 2.1.2). A proof asks for at
 * most two subtrees a level: its own siblings, and the parts of the one that is not complete.
 */
public final class TreeProofs {
  private final CompleteSubtrees subtrees;

  public TreeProofs(CompleteSubtrees subtrees) {
    this.subtrees = subtrees;
  }

  /** The root of the tree over the first {@code size} leaves. */
  public NodeHash root(long size) {
    return size == 0 ? NodeHash.ofEmptyTree() : range(0, size);
  }

  /** The peaks of that tree, as {@link CompactRange#of} takes them. */
  public List<NodeHash> peaks(long size) {
    List<NodeHash> peaks = new ArrayList<>();
    for (long from = 0; from < size; ) {
      long width = Long.highestOneBit(size - from);
      peaks.add(complete(from, width));
      from += width;
    }
    return peaks;
  }

  /**
   * Proves that a leaf is in the tree of that size.
   *
   * @param leaf counted from 0
   */
  public List<NodeHash> inclusion(long leaf, long size) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("a tree of " + size + " has no leaf " + leaf);
    }
    List<NodeHash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (leaf < middle) {
        path.add(range(middle, to));
        to = middle;
      } else {
        path.add(range(from, middle));
        from = middle;
      }
    }
    return path.reversed();
  }

  /** Proves that the tree of {@code size} leaves begins with the one of {@code earlier}. */
  public List<NodeHash> consistency(long earlier, long size) {
    if (earlier < 0 || earlier > size) {
      throw new IllegalArgumentException("a tree of " + size + " never had " + earlier);
    }
    List<NodeHash> path = new ArrayList<>();
    if (earlier == 0 || earlier == size) {
      return path;
    }
    long from = 0;
    long to = size;
    // As long as the earlier tree's root is known to whoever verifies: RFC 6962's third parameter.
    boolean known = true;
    while (earlier < to) {
      long middle = from + split(to - from);
      if (earlier <= middle) {
        path.add(range(middle, to));
        to = middle;
      } else {
        path.add(range(from, middle));
        from = middle;
        known = false;
      }
    }
    if (!known) {
      path.add(range(from, to));
    }
    return path.reversed();
  }

  private NodeHash range(long from, long to) {
    long width = to - from;
    if (Long.bitCount(width) == 1) {
      return complete(from, width);
    }
    long middle = from + split(width);
    return NodeHash.above(complete(from, middle - from), range(middle, to));
  }

  private NodeHash complete(long from, long width) {
    int level = Long.numberOfTrailingZeros(width);
    return subtrees.root(level, from >> level);
  }

  /** The largest power of two below the width. */
  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }
}
