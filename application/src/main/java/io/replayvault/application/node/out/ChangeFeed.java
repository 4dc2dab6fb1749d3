package io.replayvault.application.node.out;

/**
 * Tells a node what was changed on any node, itself among them.
 *
 * <p><b>Promises:</b> a change that is committed after {@link #follow} said {@link
 * ChangeListener#missed} is told once, in the order of commits, and within a second while the
 * database answers. When the database was away, or a connection to it fell silent, {@code missed}
 * is said as soon as another one is there. What was rolled back is never told. <b>Does not
 * promise:</b> anything while the database is away: whoever remembers something does so for a
 * bounded time.
 */
public interface ChangeFeed {
  /** Says {@code missed}, then goes on telling until the thread is interrupted. */
  void follow(ChangeListener listener);
}
