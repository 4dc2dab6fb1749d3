package io.replayvault.domain.compliance;

/** A clause that the report speaks of, in its order. The names are part of the API. */
public enum AccessClause {
  /** People are added and revoked by Customer Success at the named contact's request. */
  E4,
  /** Two public entry points and nothing else. */
  F1,
  /** Signing in is encrypted. */
  F2,
  /** Sign-ins are unique, and every access is audited. */
  F3,
  /** Ten characters and a digit. */
  F4,
  /** How many earlier passwords may not come back. */
  F5,
  /** After how many days a password expires. */
  F6,
  /** The browser fills nothing in. */
  F7,
  /** Passwords are kept as hashes. */
  F8,
  /** Several failures lock. */
  F9,
  /** Failures are recorded by person. */
  F10,
  /** Staff reach data only to give support. */
  H1,
  /** Access is reviewed every month. */
  H2,
  /** From known addresses only. */
  H3,
  /** Staff sign in with two factors. */
  H4
}
