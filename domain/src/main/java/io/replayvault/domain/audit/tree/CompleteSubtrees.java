package io.replayvault.domain.audit.tree;

/** Roots of the complete subtrees of a tree, wherever they are kept. */
@FunctionalInterface
public interface CompleteSubtrees {
  /**
   * The root of the subtree over the 2<sup>level</sup> leaves from {@code index} ·
   * 2<sup>level</sup> on. Asked only for subtrees that are complete.
   *
   * @param level 0 for leaves
   * @param index of the subtree in its level, from 0
   */
  NodeHash root(int level, long index);
}
