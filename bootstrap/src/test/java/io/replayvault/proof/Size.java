package io.replayvault.proof;

/** How much of a proof to run. */
public enum Size {
  /** As the issue asks. */
  FULL,
  /** The same code, small enough for the test suite. */
  QUICK;

  /** The number that belongs to this size. */
  public int of(int full, int quick) {
    return this == FULL ? full : quick;
  }
}
