package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.SealBroken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tries swaps and counts what became of them. Used by one thread. */
final class SwapTally {
  private final Map<String, Integer> tried = new TreeMap<>();
  private final Map<String, Integer> through = new TreeMap<>();
  private final Set<String> errors = new TreeSet<>();

  /** Tries one; whatever it throws is an answer. */
  void take(Swap swap) {
    tried.merge(swap.kind(), 1, Integer::sum);
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    try {
      swap.opening().open(given);
      through.merge(swap.kind(), 1, Integer::sum);
    } catch (IOException | RuntimeException e) {
      errors.add(described(e));
      if (!isBeginning(given.toByteArray(), swap.truth())) {
        through.merge(swap.kind(), 1, Integer::sum);
      }
    }
  }

  int count() {
    return tried.values().stream().mapToInt(Integer::intValue).sum();
  }

  SwapProof.Counts counts() {
    return new SwapProof.Counts(tried, through, errors);
  }

  /** All that a caller could tell two errors apart by. */
  private static String described(Exception e) {
    return e.getClass().getName()
        + ": "
        + e.getMessage()
        + (e.getCause() == null ? "" : ", caused by " + e.getCause())
        + (e.getSuppressed().length == 0 ? "" : ", with others")
        + (e instanceof SealBroken && e.getStackTrace().length > 0 ? ", from somewhere" : "");
  }

  private static boolean isBeginning(byte[] given, byte[] truth) {
    return given.length <= truth.length
        && Arrays.equals(given, 0, given.length, truth, 0, given.length);
  }
}
