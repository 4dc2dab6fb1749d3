package io.replayvault.domain.consent;

/** How a visitor's consent reached the recorder. */
public enum ConsentMethod {
  /** The site called {@code replayvault.consent.grant()}. */
  API,
  /** The site's tag says that it has asked already. */
  SITE,
  /** The recorder's own banner. */
  BANNER
}
