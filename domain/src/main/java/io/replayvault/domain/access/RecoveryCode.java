package io.replayvault.domain.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands once for a second factor that is lost. A secret: shown once, kept as a keyed hash.
 *
 * @param value 16 of {@code a-z 2-7}: 80 random bits
 */
public record RecoveryCode(String value) {
  /** So many a person is given at a time. */
  public static final int COUNT = 10;

  /** How many random bytes one is made of. */
  public static final int BYTES = 10;

  private static final Pattern FORM = Pattern.compile("[a-z2-7]{16}");

  public RecoveryCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed recovery code");
    }
  }

  /** The code of these random bytes. */
  public static RecoveryCode of(byte[] random) {
    return new RecoveryCode(Base32.of(random).toLowerCase(Locale.ROOT));
  }

  /** The code that was typed, in any case and with or without hyphens; empty if it is none. */
  public static Optional<RecoveryCode> parse(String typed) {
    String bare = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return FORM.matcher(bare).matches() ? Optional.of(new RecoveryCode(bare)) : Optional.empty();
  }

  /** As it is shown: four groups of four. */
  public String shown() {
    return value.replaceAll("(.{4})(?=.)", "$1-");
  }

  @Override
  public String toString() {
    return "***";
  }
}
