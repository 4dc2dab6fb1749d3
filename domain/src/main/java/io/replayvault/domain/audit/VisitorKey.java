package io.replayvault.domain.audit;

import java.util.regex.Pattern;

/**
 * A visitor as records may name them: the keyed hash that their sessions bear. It cannot be turned
 * back into an id, and is another one in each account.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record VisitorKey(String value) {
  private static final Pattern WELL_FORMED = Pattern.compile("[0-9a-f]{64}");

  public VisitorKey {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("a visitor's key has 64 hexadecimal digits");
    }
  }

  /** Whether it could be one. */
  public static boolean isWellFormed(String text) {
    return WELL_FORMED.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
