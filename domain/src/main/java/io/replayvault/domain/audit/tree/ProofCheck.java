package io.replayvault.domain.audit.tree;

import java.util.List;

/**
 * Verifies proofs as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say. Whatever is not a proof, whoever
 * made it, is answered with false and never with an exception.
 */
public final class ProofCheck {
  private ProofCheck() {}

  /**
   * Whether the path proves that the tree with that root and size has the leaf at that place.
   *
   * @param leaf counted from 0
   */
  public static boolean inclusion(
      long leaf, NodeHash leafHash, long size, NodeHash root, List<NodeHash> path) {
    if (leaf < 0 || leaf >= size) {
      return false;
    }
    long place = leaf;
    long last = size - 1;
    NodeHash hash = leafHash;
    for (NodeHash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = NodeHash.above(sibling, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = NodeHash.above(hash, sibling);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Whether the path proves that the later tree begins with the earlier one. */
  public static boolean consistency(
      long earlier, NodeHash earlierRoot, long size, NodeHash root, List<NodeHash> path) {
    if (earlier < 0 || earlier > size) {
      return false;
    }
    if (earlier == 0) {
      return path.isEmpty() && earlierRoot.equals(NodeHash.ofEmptyTree());
    }
    if (earlier == size) {
      return path.isEmpty() && earlierRoot.equals(root);
    }
    boolean ownRoot = Long.bitCount(earlier) == 1;
    if (!ownRoot && path.isEmpty()) {
      return false;
    }
    NodeHash first = ownRoot ? earlierRoot : path.getFirst();
    return climb(
        earlier, earlierRoot, size, root, first, ownRoot ? path : path.subList(1, path.size()));
  }

  private static boolean climb(
      long earlier,
      NodeHash earlierRoot,
      long size,
      NodeHash root,
      NodeHash first,
      List<NodeHash> path) {
    int complete = Long.numberOfTrailingZeros(earlier);
    long place = (earlier - 1) >> complete;
    long last = (size - 1) >> complete;
    NodeHash ofEarlier = first;
    NodeHash ofLater = first;
    for (NodeHash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        ofEarlier = NodeHash.above(sibling, ofEarlier);
        ofLater = NodeHash.above(sibling, ofLater);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        ofLater = NodeHash.above(ofLater, sibling);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && ofEarlier.equals(earlierRoot) && ofLater.equals(root);
  }
}
