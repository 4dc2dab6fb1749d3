package io.replayvault.domain.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The address by which a person signs in; unique in the deployment (clause F3). Compared without
 * regard to case or to how its letters are composed.
 *
 * @param value lower case in Unicode normalisation form C (RFC 6532 section 3.1), without spaces
 *     and control or invisible characters, at most 254 characters (RFC 5321 section 4.5.3.1.3)
 */
public record EmailAddress(String value) {
  private static final Pattern FORM = Pattern.compile("[^@\\p{Z}\\p{C}]+@[^@\\p{Z}\\p{C}]+");

  public EmailAddress {
    Objects.requireNonNull(value, "value");
    if (value.length() > 254 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
    if (!value.equals(folded(value))) {
      throw new IllegalArgumentException("an e-mail address is kept in lower case, composed");
    }
  }

  /** The address as a person typed it. */
  public static EmailAddress parse(String typed) {
    return new EmailAddress(folded(typed.strip()));
  }

  private static String folded(String address) {
    return Normalizer.normalize(address.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  /** Hides the address: it is personal data. */
  @Override
  public String toString() {
    return "***@***";
  }
}
