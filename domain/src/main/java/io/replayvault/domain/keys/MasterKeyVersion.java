package io.replayvault.domain.keys;

/**
 * Number of an account's master key, counted from 1.
 *
 * @param number 1 or more
 */
public record MasterKeyVersion(int number) {
  /** The first version of every account. */
  public static final MasterKeyVersion FIRST = new MasterKeyVersion(1);

  public MasterKeyVersion {
    if (number < 1) {
      throw new IllegalArgumentException("a master key version counts from 1: " + number);
    }
  }
}
