package io.replayvault.domain.masking;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Pages by their masked paths, such as {@code /billing/*}. A {@code *} stands for one part of a
 * path; as the last one for all that follows, also for nothing: {@code /billing/*} is {@code
 * /billing} too. Upper and lower case are the same, and so is a closing {@code /}.
 *
 * <p>A part is written as it is recorded: ASCII letters, {@code -}, {@code _} and {@code .}, at
 * most 32 of them, or {@code :id}. Any other could never be told from what {@link MaskedPath} made
 * {@code :id} of, so it is refused.
 *
 * @param value begins with {@code /}, at most 256 characters
 */
public record PagePattern(String value) {
  private static final int LONGEST = 256;
  private static final Pattern FORM = Pattern.compile("/|(?:/(?:[A-Za-z._-]{1,32}|:id|\\*))+");

  public PagePattern {
    Objects.requireNonNull(value, "value");
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a pattern of masked paths");
    }
  }

  /** Whether the page is one of these. */
  public boolean covers(MaskedPath page) {
    String[] wanted = parts(value);
    String[] there = parts(page.value());
    for (int i = 0; i < wanted.length; i++) {
      boolean any = wanted[i].equals("*");
      if (any && i == wanted.length - 1) {
        return true;
      }
      if (i >= there.length || !any && !wanted[i].equalsIgnoreCase(there[i])) {
        return false;
      }
    }
    return wanted.length == there.length;
  }

  private static String[] parts(String path) {
    String inner = path.replaceAll("^/+|/+$", "");
    return inner.isEmpty() ? new String[0] : inner.split("/+", -1);
  }

  @Override
  public String toString() {
    return value;
  }
}
