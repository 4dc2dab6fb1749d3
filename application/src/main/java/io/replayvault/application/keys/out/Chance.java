package io.replayvault.application.keys.out;

/**
 * Randomness that nobody can predict. The only source of keys, ids, nonces and tokens (ADR-0004).
 */
public interface Chance {
  /** That many fresh random bytes. */
  byte[] bytes(int length);
}
