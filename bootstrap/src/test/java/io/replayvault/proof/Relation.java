package io.replayvault.proof;

/** How what a request is about stands to whoever makes it. */
enum Relation {
  /** It is about nothing but the caller or the account as a whole. */
  NONE,
  /** Of the caller's account, on the site that a narrow scope names. */
  OWN,
  /** Of the caller's account, on the site that a narrow scope has by a group. */
  GROUPED,
  /** Of the caller's account, on a site that no narrow scope has; or another person's. */
  UNREACHED,
  /** Of another account. */
  FOREIGN,
  /** There once and gone. */
  ERASED,
  /** Never there. */
  NEVER;

  /** Whether the account has it. */
  boolean isHere() {
    return this == NONE || this == OWN || this == GROUPED || this == UNREACHED;
  }
}
