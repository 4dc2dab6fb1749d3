package io.replayvault.application.session.out;

/** An object that the index knows is not in the store. */
public final class SegmentMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SegmentMissing(ObjectName name) {
    super("no object at " + name.path());
  }
}
