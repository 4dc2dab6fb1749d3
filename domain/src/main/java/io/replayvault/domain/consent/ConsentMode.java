package io.replayvault.domain.consent;

/** What a site requires before recording; the default is to ask. */
public enum ConsentMode {
  /** Record only after the visitor opted in. */
  OPT_IN,
  /** The site states that it asked; signals of the browser still say no where they are honoured. */
  SITE_ASSERTS
}
