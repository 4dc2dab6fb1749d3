package io.replayvault.domain.password;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Password rules by the name of the norm they come from (ADR-0045). */
public enum PasswordProfile {
  /** Clauses F4 to F7 as they stand; what an account has until it chooses. */
  SESSIONCAM(
      "sessioncam", new PasswordRules(10, 10, true, false, 5, Optional.of(90), false, false)),
  /**
   * NIST SP 800-63B-4 section 3.1.1, as far as the floor of clause F4 lets it: the digit stays, and
   * so do ten characters where a second factor would allow eight.
   */
  NIST_800_63B_4(
      "nist-800-63b-4", new PasswordRules(15, 10, true, false, 1, Optional.empty(), true, true)),
  /** PCI DSS 4.0.1 requirements 8.3.6, 8.3.7 and 8.3.9. */
  PCI_DSS_4("pci-dss-4", new PasswordRules(12, 12, true, true, 4, Optional.of(90), false, false)),
  /** Whatever the account chose. */
  CUSTOM("custom", null);

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // A record of numbers and truth values.
  private final Optional<PasswordRules> rules;

  PasswordProfile(String text, @Nullable PasswordRules rules) {
    this.text = text;
    this.rules = Optional.ofNullable(rules);
  }

  /** The profile of that name; empty if there is none. */
  public static Optional<PasswordProfile> named(String text) {
    return Arrays.stream(values()).filter(profile -> profile.text.equals(text)).findFirst();
  }

  /** Its name in the API and in the database. */
  public String text() {
    return text;
  }

  /** Its rules; empty for custom ones. */
  public Optional<PasswordRules> rules() {
    return rules;
  }
}
