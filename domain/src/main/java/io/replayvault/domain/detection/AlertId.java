package io.replayvault.domain.detection;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One alert of an account: the number of the record that raised it, and the rule. The same records
 * always raise the same alert.
 *
 * @param value such as {@code 4711-NEW_PLACE}
 */
public record AlertId(String value) {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,18}-[A-Z_]{1,40}");

  public AlertId {
    Objects.requireNonNull(value, "value");
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a well-formed AlertId");
    }
  }

  /** The one that the record raised by the rule. */
  static AlertId of(long sequence, DetectionRule rule) {
    return new AlertId(sequence + "-" + rule);
  }

  /** The number of the record that raised it. */
  public long sequence() {
    return Long.parseLong(value.substring(0, value.indexOf('-')));
  }

  /** Whether the text has the form of such an id; nothing is said about whether it exists. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
