package io.replayvault.domain.account;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The public name under which browsers address a site. No secret: it stands in the site's pages.
 *
 * @param value {@code sk_} and 20 to 40 of {@code A-Z a-z 0-9 _ -}
 */
public record SiteKey(String value) {
  private static final Pattern FORM = Pattern.compile("sk_[A-Za-z0-9_-]{20,40}");

  public SiteKey {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed SiteKey");
    }
  }

  /** Whether the text has the form of a site key. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
