package io.replayvault.domain.access;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The address by which a person signs in; unique in the deployment (clause F3). Compared without
 * regard to case.
 *
 * @param value lower case, at most 254 characters (RFC 5321 section 4.5.3.1.3)
 */
public record EmailAddress(String value) {
  private static final Pattern FORM = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");

  public EmailAddress {
    Objects.requireNonNull(value, "value");
    if (value.length() > 254 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
    if (!value.equals(value.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("an e-mail address is kept in lower case");
    }
  }

  /** The address as a person typed it. */
  public static EmailAddress parse(String typed) {
    return new EmailAddress(typed.strip().toLowerCase(Locale.ROOT));
  }

  /** Hides the address: it is personal data. */
  @Override
  public String toString() {
    return "***@***";
  }
}
