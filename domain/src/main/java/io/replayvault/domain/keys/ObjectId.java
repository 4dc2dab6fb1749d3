package io.replayvault.domain.keys;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of one stored object: 128 random bits as 32 lower-case hexadecimal digits. Never reused,
 * tells nothing about the content, and is bound into the object's encryption context.
 *
 * @param value the digits
 */
public record ObjectId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public ObjectId {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an object id is 32 lower-case hexadecimal digits: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
