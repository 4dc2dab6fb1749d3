package io.replayvault.domain.password;

/** A norm that an account's password policy may keep or break. The names are part of the API. */
public enum Norm {
  /**
   * Clause F4: ten characters and a digit. Under it nothing is taken but by a {@link Deviation}.
   */
  F4,
  /** Clause F7: the browser fills in neither name nor password. */
  F7,
  /** NIST SP 800-63B-4 section 3.1.1. */
  NIST_800_63B_4,
  /** PCI DSS 4.0.1 requirement 8.3. */
  PCI_DSS_4
}
