package io.replayvault.application.keys.out;

/**
 * Something sealed does not open: changed, truncated, moved, or under another key. Always the same
 * message and no cause, so that nobody learns which.
 */
public final class SealBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SealBroken() {
    super("a sealed value does not open", null, false, false);
  }
}
