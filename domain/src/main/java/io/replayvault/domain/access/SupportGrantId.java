package io.replayvault.domain.access;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One grant that lets Support into an account, from being asked for on.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 _ -}; random, so that it cannot be guessed
 */
public record SupportGrantId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** The id that no grant has. */
  public static final SupportGrantId NOBODYS = new SupportGrantId("-");

  public SupportGrantId {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed SupportGrantId");
    }
  }

  /** Whether the text has the form of such an id; nothing is said about whether it exists. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /**
   * The id that somebody named. What has not the form of one is taken for {@link #NOBODYS}, so that
   * it is looked for, not found and recorded like any other.
   */
  public static SupportGrantId named(String text) {
    return isWellFormed(text) ? new SupportGrantId(text) : NOBODYS;
  }

  @Override
  public String toString() {
    return value;
  }
}
