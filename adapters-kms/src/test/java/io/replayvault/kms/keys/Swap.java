package io.replayvault.kms.keys;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Something of A's put under B, and an attempt to open what came of it.
 *
 * @param kind what was swapped
 * @param truth the content whose beginning may come out before the error; empty if nothing may
 * @param opening the attempt
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed, never compared.
record Swap(String kind, byte[] truth, Opening opening) {
  /** Nothing may come out of it. */
  Swap(String kind, Opening opening) {
    this(kind, new byte[0], opening);
  }

  /** Opens to the end, through the ports' own methods. */
  @FunctionalInterface
  interface Opening {
    /** Writes what is given out on the way; returns only if everything opened. */
    void open(OutputStream given) throws IOException;
  }
}
