package io.replayvault.application.session.out;

/**
 * The mark of a place for segments that says: objects move out of here (ADR-0035). It keeps two
 * nodes from moving the same objects in opposite directions, which could delete both copies. It
 * stays when the move has ended, until an operator takes it away.
 *
 * <p>May be called concurrently. Throws {@link SegmentStoreUnavailable} when the place cannot be
 * reached.
 */
public interface MovingOut {
  /**
   * Sets the mark; on return it is durable and seen by every node. Nothing happens if it is set.
   */
  void set();

  /** Whether the mark is set. */
  boolean isSet();
}
