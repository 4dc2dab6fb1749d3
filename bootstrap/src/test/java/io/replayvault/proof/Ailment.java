package io.replayvault.proof;

/** How something that the server needs fails. */
enum Ailment {
  /** It does not. */
  NONE,
  /** It is gone. */
  KILLED,
  /** It takes nothing more. */
  FULL,
  /** It takes a second and more. */
  SLOW,
  /** It answers nothing and hangs up on nobody. */
  FROZEN
}
