package io.replayvault.domain.masking;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A page's path with everything that could tell one visitor from another taken out: no query, no
 * fragment, and {@code :id} for each part that holds a digit or anything but letters, {@code -},
 * {@code _}, {@code .}, or is longer than 32 characters. The recorder masks; this masks again, so
 * that nothing else is ever stored.
 *
 * @param value begins with {@code /}, at most 512 characters
 */
public record MaskedPath(String value) {
  private static final int LONGEST = 512;
  private static final Pattern PLAIN_PART = Pattern.compile("[\\p{L}._-]{0,32}");

  public MaskedPath {
    Objects.requireNonNull(value, "value");
    if (!value.equals(mask(value))) {
      throw new IllegalArgumentException("the path is not masked");
    }
  }

  /**
   * The masked form of any path or URL path; never fails and never lets a part through that it
   * should not.
   */
  public static MaskedPath of(String raw) {
    return new MaskedPath(mask(raw));
  }

  private static String mask(String raw) {
    String path = raw.split("[?#]", 2)[0];
    StringBuilder masked = new StringBuilder();
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() && masked.isEmpty()) {
        continue;
      }
      if (masked.length() > LONGEST - 40) {
        return masked.append("/:id").toString();
      }
      masked.append('/');
      masked.append(part.equals(":id") || PLAIN_PART.matcher(part).matches() ? part : ":id");
    }
    return masked.isEmpty() ? "/" : masked.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
